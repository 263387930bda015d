import { useTranslation } from 'react-i18next';
import { readDate } from '@cynllun/domain/input/date';
import { useReader } from '../../shared/form/useReader.ts';

/** What is wrong with a day that has to be given, in words; null where it can be read. */
export function useDayProblem(): (text: string) => string | null {
  const { t } = useTranslation('deadlines');
  const read = useReader('date', readDate);
  return (text) => {
    const reading = read(text);
    if ('problem' in reading) return reading.problem;
    return reading.value === null ? t('form.dayMissing') : null;
  };
}

/** The day that was typed; null where it is blank or cannot be read. */
export function dayIn(text: string): string | null {
  const reading = readDate(text);
  return reading.understood ? reading.value : null;
}
