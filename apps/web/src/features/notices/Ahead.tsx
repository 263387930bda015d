import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { noticePlace } from '@cynllun/domain/notices/notices';
import { noticeWords } from '@cynllun/messages/noticeWords';
import type { NoticesQuery } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { MarkedLine, MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useSay } from '../../shared/words/useSay.ts';

type Reminder = NonNullable<NoticesQuery['notices']>['ahead'][number];

/** What the reader will be told of the deadlines that are theirs to meet, and on which day. */
export function Ahead({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const { t } = useTranslation('notices');
  return (
    <Section as="section" aria-labelledby="ahead-notices">
      <Typography variant="h2" id="ahead-notices">
        {t('ahead.title')}
      </Typography>
      <p>{reminders.length === 0 ? t('ahead.none') : t('ahead.intro')}</p>
      <MarkedList>
        {reminders.map((reminder) => (
          <Line key={`${reminder.planId} ${reminder.deadline} ${reminder.on}`} reminder={reminder} />
        ))}
      </MarkedList>
    </Section>
  );
}

function Line({ reminder: { on, deadline, due, planId, review } }: { readonly reminder: Reminder }) {
  const { t } = useTranslation(['notices', 'home']);
  const say = useSay();
  const { dateWithDay } = useFormatter();
  return (
    <MarkedLine tone="neutral">
      <b>{dateWithDay(on)}</b>
      <div>
        <AppLink to={noticePlace({ kind: 'dateComing', planId })}>
          {noticeWords(say, 'dateComing', { deadline, day: due })}
        </AppLink>
      </div>
      <small>
        <Sentence say={(quote) => t('notices:over', { name: quote(review) || t('home:review.unnamed') })} />
      </small>
    </MarkedLine>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
