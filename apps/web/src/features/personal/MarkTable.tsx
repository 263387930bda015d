import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { marksInCache } from './inCache.ts';
import type { Marks } from './PassagesScreen.tsx';
import { TakeBackPassageMark } from './queries.ts';

type Mark = Marks[number];

interface MarkTableProps {
  readonly marks: Marks;
}

/** The day in Wales of an instant. */
const dayOf = (instant: string): string => londonDate(Date.parse(instant));

/** What was marked, and what became of it. */
export function MarkTable({ marks }: MarkTableProps) {
  const { t } = useTranslation('personalData', { keyPrefix: 'marking' });
  const language = useLanguage();
  const { send, problems, isSending } = useSend(TakeBackPassageMark);
  const planId = usePlanId();
  const takeBack = async (markId: string) => {
    if ((await send({ markId }, { update: marksInCache(planId) })) === null) return;
    announce(t('marked.takenBack'));
    document.getElementById('marked')?.focus();
  };
  const columns: readonly Column<Mark>[] = [
    {
      key: 'words',
      heading: t('marked.passage'),
      namesRow: true,
      cell: ({ words, ...mark }) =>
        words === '' ? (
          t('marked.gone')
        ) : (
          <span lang={mark.language === language ? undefined : mark.language}>{words}</span>
        ),
    },
    { key: 'in', heading: t('marked.in'), cell: (mark) => t(`kinds.${mark.in}`) },
    { key: 'person', heading: t('marked.person'), cell: ({ reference }) => t('mark.person', { reference }) },
    { key: 'reason', heading: t('marked.reason'), cell: ({ reason }) => t(`reasons.${reason}`) },
    {
      key: 'state',
      heading: t('marked.state'),
      cell: ({ at, erasedAt }) =>
        erasedAt ? t('marked.erased', { on: dayOf(erasedAt) }) : t('marked.waits', { on: dayOf(at) }),
    },
    {
      key: 'deeds',
      heading: t('marked.takeBack'),
      does: true,
      cell: ({ id, reference, erasedAt, ...mark }) =>
        erasedAt ? null : (
          <Button
            disabled={isSending}
            aria-label={t('marked.takeBackOf', { reference, place: `${t(`kinds.${mark.in}`)}, ${mark.words}` })}
            onClick={() => void takeBack(id)}
          >
            {t('marked.takeBack')}
          </Button>
        ),
    },
  ];
  if (marks.length === 0) return <p>{t('marked.none')}</p>;
  return (
    <>
      <Refused problems={problems} />
      <DataTable caption={t('marked.title')} captionHidden columns={columns} rows={marks} rowKey={({ id }) => id} />
    </>
  );
}
