import { useTranslation } from 'react-i18next';
import type { AuthorityLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Moved, WhatIf } from '@cynllun/domain/deadlines/what-if';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { FindingSentence } from '../../shared/words/FindingSentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { Language } from '@cynllun/domain/text/language';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { Lines } from './StatusCell.tsx';
import { toneOf } from './tones.ts';
import { useLineName } from '../../shared/review/useLineName.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

type State = DeadlineLine | Omit<AuthorityLine, 'dueDay'>;
interface Row extends Moved<State> {
  readonly key: string;
  readonly wouldBeLate: boolean;
}

/** Before and after, for every date that would move, be set or be unset. */
export function WhatIfResult({ result, language }: { readonly result: WhatIf; readonly language: Language }) {
  const { t } = useTranslation(['deadlines', 'dates']);
  const nameOf = useLineName(language);
  const rows = rowsOf(result).filter(({ before, after }) => before.due !== after.due);
  const late = rows.filter(({ wouldBeLate }) => wouldBeLate).length;
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      heading: t('dates:column.what'),
      namesRow: true,
      cell: ({ before }) => <MarkedSentence sentence={nameOf(before)} />,
    },
    { key: 'now', heading: t('whatIf.now'), cell: ({ before }) => <When state={before} /> },
    {
      key: 'would',
      heading: t('whatIf.would'),
      cell: ({ after, wouldBeLate }) => (
        <Lines>
          {after.due === null ? <span>{t('whatIf.noLongerSet')}</span> : <When state={after} />}
          {wouldBeLate && <Tag tone="error">{t('whatIf.wouldBeLate')}</Tag>}
        </Lines>
      ),
    },
    {
      key: 'moves',
      heading: t('whatIf.moves'),
      cell: ({ movesBy, after }) => <Shift movesBy={movesBy} after={after} />,
    },
  ];
  const { findings } = result;
  if (rows.length === 0 && findings.length === 0) return <p>{t('whatIf.nothingMoves')}</p>;
  return (
    <>
      <LateAlert severity={late + findings.length > 0 ? 'warning' : 'info'} role="status">
        <p>{late > 0 ? t('whatIf.slips', { count: late }) : t('whatIf.noSlips')}</p>
        {findings.length > 0 && (
          <>
            <p>{t('whatIf.wouldSay')}</p>
            <ul>
              {findings.map((finding) => (
                <li key={`${finding.code} ${finding.path}`}>
                  <FindingSentence finding={finding} people={[]} />
                </li>
              ))}
            </ul>
          </>
        )}
      </LateAlert>
      <DataTable caption={t('whatIf.caption')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </>
  );
}

function rowsOf({ deadlines, authorityDates }: WhatIf): readonly Row[] {
  return [
    ...deadlines.map((pair) => ({ ...pair, key: pair.before.deadline.code })),
    ...authorityDates.map(({ before, after, movesBy }) => ({
      before: { ...before, line: 'authorityDate' as const },
      after: { ...after, line: 'authorityDate' as const },
      movesBy,
      key: before.id ?? 'papers',
      wouldBeLate: false,
    })),
  ];
}

function When({ state }: { readonly state: State }) {
  const { t } = useTranslation(['deadlines', 'dates', 'common']);
  const { dateWithDay } = useFormatter();
  const days = state.line === 'deadline' ? state.daysLate : 0;
  return (
    <Lines>
      <span>{state.due === null ? t('common:notSet') : dateWithDay(state.due)}</span>
      {state.due !== null && <Tag tone={toneOf(state)}>{t(`dates:status.${state.status}`, { days })}</Tag>}
    </Lines>
  );
}

/** A date that is not set before or after does not move by days. */
function Shift({ movesBy, after }: Pick<Row, 'movesBy' | 'after'>) {
  const { t } = useTranslation('deadlines');
  if (movesBy === null) return <span>{t(after.due === null ? 'whatIf.loses' : 'whatIf.gains')}</span>;
  return <span>{movesBy > 0 ? t('whatIf.later', { days: movesBy }) : t('whatIf.earlier', { days: -movesBy })}</span>;
}
