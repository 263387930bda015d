import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NoticesQuery, NoticeSaidFragment } from '../../generated/graphql.ts';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { NoticeLink, NoticeOver, NoticeSaid } from '../../shared/notices/NoticeLine.tsx';
import { Lines } from '../../shared/review/StatusWords.tsx';
import { useRows } from '../../shared/useRows.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Pages } from './Pages.tsx';

type Sent = NonNullable<NoticesQuery['notices']>['sent']['sent'][number];
type Row = Pick<Sent, 'to' | 'state'> & { readonly notice: NoticeSaidFragment };

const tones: Readonly<Record<Sent['state'], Tone>> = {
  waiting: 'info',
  sent: 'success',
  undeliverable: 'error',
  noAddress: 'error',
  notWanted: 'neutral',
  roleLost: 'neutral',
  done: 'neutral',
  noMail: 'neutral',
  outOfDate: 'neutral',
};

/** What the reader's own acts told others: sent, waiting, and what could not be delivered. Who told nobody anything sees nothing of it. */
export function SentNotices({ sent, total }: { readonly sent: readonly Sent[]; readonly total: number }) {
  const { t } = useTranslation('notices');
  const { dateTime } = useFormatter();
  const notices = useRows(
    NoticeSaid,
    sent.map(({ notice }) => notice),
  );
  const rows = sent.flatMap(({ to, state, notice: { id } }): Row[] => {
    const notice = notices.find((one) => one.id === id);
    return notice === undefined ? [] : [{ to, state, notice }];
  });
  if (total === 0) return null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      heading: t('sent.what'),
      namesRow: true,
      cell: ({ notice }) => (
        <Lines>
          <What notice={notice} />
          <small>
            <NoticeOver notice={notice} />
          </small>
        </Lines>
      ),
    },
    { key: 'to', heading: t('sent.to'), cell: ({ to }) => to ?? t('sent.erased') },
    { key: 'at', heading: t('sent.at'), cell: ({ notice }) => dateTime(notice.at) },
    {
      key: 'state',
      heading: t('sent.state'),
      cell: ({ state }) => <Tag tone={tones[state]}>{t(`sent.states.${state}`)}</Tag>,
    },
  ];
  return (
    <Section as="section" aria-labelledby="sent-notices">
      <Typography variant="h2" id="sent-notices">
        {t('sent.title')}
      </Typography>
      <p>{t('sent.intro')}</p>
      <DataTable
        caption={t('sent.caption')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ notice }) => notice.id}
      />
      <Pages
        name="sent"
        total={total}
        words={{ pages: t('sent.pages'), newer: t('sent.newer'), older: t('sent.older') }}
      />
    </Section>
  );
}

/** What whoever did it reads of it: a role was given to somebody else. */
function What({ notice }: Pick<Row, 'notice'>) {
  const { t } = useTranslation(['notices', 'process']);
  const { kind, role } = notice;
  if ((kind === 'invited' || kind === 'roleGiven') && role !== null)
    return <span>{t(`notices:sent.${kind}`, { role: t(`process:role.${role}`) })}</span>;
  return <NoticeLink notice={notice} />;
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
