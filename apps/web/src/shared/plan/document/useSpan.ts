import { useTranslation } from 'react-i18next';
import { useFormatter } from '../../words/useLanguage.ts';

/** From when to when, as far as it is set; empty where neither is. */
export function useSpan(startsOn: string | null, endsOn: string | null, isShort = false): string {
  const { t } = useTranslation('reading');
  const { date, shortDate } = useFormatter();
  const day = isShort ? shortDate : date;
  if (startsOn !== null && endsOn !== null) return t('when.span', { from: day(startsOn), to: day(endsOn) });
  if (startsOn !== null) return t('when.from', { from: day(startsOn) });
  return endsOn === null ? '' : t('when.to', { to: day(endsOn) });
}
