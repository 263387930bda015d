import { useTranslation } from 'react-i18next';
import type { ClockLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Lines } from './StatusCell.tsx';

/** When: the day, what kind of day it is, and what it was before an extension. */
export function DueCell({ line }: { readonly line: ClockLine }) {
  const { t } = useTranslation(['deadlines', 'common', 'fields']);
  const { dateWithDay } = useFormatter();
  if (line.due === null) {
    return line.line === 'deadline' ? (
      <span>{t('deadlines:notSetBecause', { base: t(`fields:review.${line.deadline.from}`) })}</span>
    ) : (
      <span>{t('common:notSet')}</span>
    );
  }
  return (
    <Lines>
      <span>{dateWithDay(line.due)}</span>
      <KindOfDay line={line} />
      {line.line === 'deadline' && <Extended line={line} />}
    </Lines>
  );
}

/** A due day on a weekend or a bank holiday is not moved; the last working day before it is shown. */
function KindOfDay({ line: { due, dueDay } }: { readonly line: ClockLine }) {
  const { t } = useTranslation('deadlines');
  if (dueDay === null) return null;
  const { weekend, bankHoliday, bankHolidaysKnown, lastWorkingDay } = dueDay;
  return (
    <>
      {weekend && <small>{t('fallsOn.weekend')}</small>}
      {bankHoliday !== null && <small>{t('fallsOn.bankHoliday', { name: t(`bankHoliday.${bankHoliday}`) })}</small>}
      {lastWorkingDay !== null && lastWorkingDay !== due && (
        <small>{t('lastWorkingDay', { on: lastWorkingDay })}</small>
      )}
      {!bankHolidaysKnown && <small>{t('bankHolidaysUnknown')}</small>}
    </>
  );
}

function Extended({ line: { due, originalDue, extension } }: { readonly line: DeadlineLine }) {
  const { t } = useTranslation('deadlines');
  if (extension === null || originalDue === null || due === originalDue) return null;
  return (
    <>
      <small>{t('extension.agreed', { on: extension.proposedOn })}</small>
      <small>{t('wasDueOn', { on: originalDue })}</small>
    </>
  );
}
