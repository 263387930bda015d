import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import { things } from '@cynllun/domain/rules/things';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { usePathWords, useSayer } from '../../shared/plan/words.ts';
import { readField, type Anchor } from './anchors.ts';

/** What a point is about, in words: *Action 1a, What will change*. */
export function useWhere(): (anchor: Anchor) => string {
  const { t } = useTranslation('advising');
  const plan = usePlan();
  const say = useSayer();
  const pathWords = usePathWords();
  return ({ entity, entityId, field }) => {
    if (entity === '') return t('points.aboutNothing');
    if (field !== '') return pathWords(path(entity, entityId, readField(field).field));
    const thing = things(plan).find(({ id }) => id === entityId);
    const { reference = '', number = 0 } = thing ?? {};
    return say(`fields:where.${entity}`, { reference, number });
  };
}
