import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Language } from '@cynllun/domain/text/language';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { DueCell } from './DueCell.tsx';
import { RuleCell } from './RuleCell.tsx';
import { StatusCell } from './StatusCell.tsx';
import { useLineName } from '../../shared/review/useLineName.ts';

interface ClockTableProps {
  /** Of names and reasons. */
  readonly language: Language;
  readonly lines: readonly ClockLine[];
  /** What the person may do about a deadline, or read of it. */
  readonly actionsFor: (line: DeadlineLine) => ReactNode;
}

/** Every date of the plan, the earliest first: how it stands, when, and by what rule. */
export function ClockTable({ language, lines, actionsFor }: ClockTableProps) {
  const { t } = useTranslation(['deadlines', 'dates']);
  const nameOf = useLineName(language);
  const columns: readonly Column<ClockLine>[] = [
    {
      key: 'what',
      heading: t('dates:column.what'),
      namesRow: true,
      cell: (line) => (
        <div>
          <strong>
            <MarkedSentence sentence={nameOf(line)} />
          </strong>
          {line.line === 'deadline' && <div>{t('clock.byWhom', { who: t(`by.${line.deadline.by}`) })}</div>}
        </div>
      ),
    },
    {
      key: 'standing',
      heading: t('dates:column.standing'),
      cell: (line) => (
        <div>
          <StatusCell line={line} language={language} />
          {line.line === 'deadline' && actionsFor(line)}
        </div>
      ),
    },
    { key: 'due', heading: t('dates:column.due'), cell: (line) => <DueCell line={line} /> },
    { key: 'rule', heading: t('clock.rule'), cell: (line) => <RuleCell line={line} /> },
  ];
  return (
    <DataTable
      caption={t('clock.title')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => (line.line === 'deadline' ? line.deadline.code : (line.id ?? String(line.kind)))}
    />
  );
}
