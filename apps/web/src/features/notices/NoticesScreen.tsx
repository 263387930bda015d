import { useEffect, useRef } from 'react';
import { useMutation } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NoticesQuery } from '../../generated/graphql.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { Paper, Screen } from '../../shared/layout/Screen.tsx';
import { MarkNoticesRead, NoticeLine } from '../../shared/notices/NoticeLine.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { Ahead } from './Ahead.tsx';
import { ByMail } from './ByMail.tsx';
import { Pages } from './Pages.tsx';
import { SentNotices } from './SentNotices.tsx';

/** Everything that the reader was told and will be, how they are told by mail, and what their own acts told others. */
export function NoticesScreen() {
  const { t } = useTranslation(['notices', 'errors']);
  const { data, error, refetch } = useAsked<NoticesQuery>();
  const notices = data?.notices;
  return (
    <Screen title={t('notices:title')} width="working" ground>
      {notices ? (
        <>
          <Own page={notices.page} />
          <Ahead reminders={notices.ahead} />
          <ByMail mail={notices.mail} isMailed={notices.isMailed} />
          <SentNotices {...notices.sent} />
        </>
      ) : (
        <Awaiting error={error} onTryAgain={refetch} />
      )}
    </Screen>
  );
}

type Page = NonNullable<NoticesQuery['notices']>['page'];

/** Having them in sight is having read them; what was new stays marked so while one is here. */
function Own({ page: { notices, total, unread } }: { readonly page: Page }) {
  const { t } = useTranslation('notices');
  useReadOnSight(notices);
  return (
    <Section as="section" aria-labelledby="own-notices">
      <Typography variant="h2" id="own-notices">
        {t('recent')}
      </Typography>
      {unread > 0 && <p>{t('unread', { count: unread })}</p>}
      {total === 0 && <p>{t('none')}</p>}
      <MarkedList>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </MarkedList>
      <Pages name="skip" total={total} words={{ pages: t('pages'), newer: t('newer'), older: t('older') }} />
    </Section>
  );
}

function useReadOnSight(notices: Page['notices']): void {
  const [markRead] = useMutation(MarkNoticesRead);
  const marked = useRef(new Set<string>());
  useEffect(() => {
    const ids = notices.filter(({ id, isRead }) => isRead === false && !marked.current.has(id)).map(({ id }) => id);
    if (ids.length === 0) return;
    for (const id of ids) marked.current.add(id);
    // What could not be marked is new the next time.
    markRead({ variables: { input: { ids } } }).catch(() => undefined);
  }, [notices, markRead]);
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
