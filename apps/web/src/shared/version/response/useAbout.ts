import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { things, type Thing } from '@cynllun/domain/rules/things';
import { usePlan } from '../../plan/source/usePlan.ts';
import { useSay } from '../../words/useSay.ts';
import { anchorOf } from './points.ts';
import type { ResponsePoint } from './wholeResponse.ts';

/** What a point is about, as the plan that is read has it: *Action 1a, Outcome (Welsh)*; null where that has it no longer. */
export function useAbout(): (point: Pick<ResponsePoint, 'entity' | 'entityId' | 'field'>) => string | null {
  const { t } = useTranslation(['advice', 'plan']);
  const say = useSay();
  const all = thingsById(usePlan());
  return (point) => {
    const { entity, entityId } = point;
    if (entity === '' || (entity === 'plan' && point.field === '')) return t('advice:plan');
    const found = all.get(entityId);
    if (found === undefined) return null;
    const { name, language } = anchorOf(point);
    const { reference, number } = found;
    const thing = say(`fields:where.${entity}`, { reference, number });
    if (name === '') return thing;
    const label = say(`fields:${entity}.${name}`);
    if (language === null) return `${thing}, ${label}`;
    return `${thing}, ${t('plan:translate.inLanguage', { label, language: t(`plan:translate.${language}`) })}`;
  };
}

const known = new WeakMap<Plan, ReadonlyMap<string, Thing>>();

/** Every point of a screen asks for the same plan: its things are gone through once. */
export function thingsById(plan: Plan): ReadonlyMap<string, Thing> {
  const byId = known.get(plan) ?? new Map(things(plan).map((thing) => [thing.id, thing]));
  known.set(plan, byId);
  return byId;
}
