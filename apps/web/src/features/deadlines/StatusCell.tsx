import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ClockLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Language } from '@cynllun/domain/text/language';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { toneOf } from './tones.ts';

interface StatusCellProps {
  readonly line: ClockLine;
  /** Of the reason given. */
  readonly language: Language;
}

/** How a line of the clock stands: a status in words, and the days. */
export function StatusCell({ line, language }: StatusCellProps) {
  const { t } = useTranslation(['deadlines', 'dates']);
  return (
    <Lines>
      <Tag tone={toneOf(line)}>
        {line.line === 'deadline'
          ? t(`dates:status.${line.status}`, { days: line.daysLate })
          : t(`dates:status.${line.status}`, { days: 0 })}
      </Tag>
      <DaysLeft line={line} />
      {line.line === 'deadline' && <HowMet line={line} language={language} />}
    </Lines>
  );
}

/** Says how many days there are, unless the status has said so: overdue, or due today. */
function DaysLeft({ line }: { readonly line: ClockLine }) {
  const { t } = useTranslation(['deadlines', 'dates']);
  const { status, daysRemaining } = line;
  if (daysRemaining === null || daysRemaining <= 0) return null;
  return status === 'passed' ? null : <div>{t('dates:due', { when: daysRemaining })}</div>;
}

function HowMet({ line, language }: StatusCellProps & { readonly line: DeadlineLine }) {
  const { t } = useTranslation('deadlines');
  return (
    <>
      {line.metOn === null ? (
        <small>{t('clock.metBy', { what: t(`metBy.${line.deadline.code}`) })}</small>
      ) : (
        <div>{t('metOn', { on: line.metOn })}</div>
      )}
      {line.lateReason !== '' && (
        <div>
          <Sentence say={(quote) => t('clock.lateBecause', { reason: quote({ words: line.lateReason, language }) })} />
        </div>
      )}
    </>
  );
}

export const Lines = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: '0.25rem',
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
