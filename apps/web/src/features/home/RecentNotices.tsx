import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { HomeQuery } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { NoticeLine } from '../../shared/notices/NoticeLine.tsx';

/** What the reader was told lately, what they have not read first; where they were told nothing, nothing stands here. */
export function RecentNotices({
  notices: { notices, total, unread },
}: {
  readonly notices: NonNullable<HomeQuery['home']>['notices'];
}) {
  const { t } = useTranslation('notices');
  if (total === 0) return null;
  return (
    <Section as="section" aria-labelledby="recent-notices">
      <Typography variant="h2" id="recent-notices">
        {t('recent')}
      </Typography>
      {unread > 0 && <p>{t('unread', { count: unread })}</p>}
      <MarkedList>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </MarkedList>
      <p>
        <AppLink to="/notices">{t('all', { total })}</AppLink>
      </p>
    </Section>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem', '& p': { marginBlock: '0.5rem 0' } });
