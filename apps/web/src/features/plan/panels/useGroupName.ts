import { useTranslation } from 'react-i18next';
import { wordsIn } from '@cynllun/domain/text/text';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import type { FindingGroup } from './groupFindings.ts';

/** Says which place a group of findings is about: *Action 1a: Recruit two occupational therapists*. */
export function useGroupName(): (group: Pick<FindingGroup, 'place' | 'reference' | 'text'>) => string {
  const { t } = useTranslation(['panels', 'fields']);
  const language = useLanguage();
  return ({ place, reference, text }) => {
    if (place !== 'recommendation' && place !== 'action') return t(`panels:completeness.group.${place}`);
    const name = t(`fields:where.${place}`, { reference });
    const words = text === null ? '' : wordsIn(text, language).words.trim();
    return words === '' ? name : `${name}: ${words}`;
  };
}
