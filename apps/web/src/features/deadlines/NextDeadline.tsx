import { useTranslation } from 'react-i18next';
import type { ClockLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import { Tag } from '../../shared/layout/Tag.tsx';
import { toneOf } from './tones.ts';

/** The first thing one wants to know: what comes next, or is late already. */
export function NextDeadline({ lines }: { readonly lines: readonly ClockLine[] }) {
  const { t } = useTranslation(['deadlines', 'dates']);
  const next = lines.find(isOpen);
  if (next === undefined) return <p>{t('nothingNext')}</p>;
  const { status, daysLate, daysRemaining, deadline } = next;
  const days =
    status === 'overdue' || daysRemaining === null
      ? t('dates:status.overdue', { days: daysLate })
      : t('dates:due', { when: daysRemaining });
  return (
    <p>
      <Tag tone={toneOf(next)}>{t('next', { name: t(`dates:name.${deadline.code}`), days })}</Tag>
    </p>
  );
}

const isOpen = (line: ClockLine): line is DeadlineLine =>
  line.line === 'deadline' && line.due !== null && line.metOn === null;
