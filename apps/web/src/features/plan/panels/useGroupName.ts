import { useTranslation } from 'react-i18next';
import { useQuote } from '../../../shared/words/useQuote.ts';
import type { FindingGroup } from './groupFindings.ts';

/** Names, for a choice of a list, the place a group of findings is about: *Action 1a: Recruit two occupational therapists*. */
export function useGroupName(): (group: Pick<FindingGroup, 'place' | 'reference' | 'text'>) => string {
  const { t } = useTranslation(['panels', 'fields']);
  const { quote } = useQuote();
  return ({ place, reference, text }) => {
    if (place !== 'recommendation' && place !== 'action') return t(`panels:completeness.group.${place}`);
    const name = t(`fields:where.${place}`, { reference });
    const words = text === null ? '' : quote(text);
    return words === '' ? name : `${name}: ${words}`;
  };
}
