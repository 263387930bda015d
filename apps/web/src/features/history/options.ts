import { useTranslation } from 'react-i18next';
import { entityNames, fieldsOf } from '@cynllun/domain/plan/edit';
import { things } from '@cynllun/domain/rules/things';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useSayer } from '../../shared/plan/words.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import type { Option } from '../../shared/form/SelectField.tsx';
import type { Names } from '../../shared/plan/changes/useNames.ts';

/** The actions of a plan in its order, and what is asked about where that is none of them. */
export function useActionOptions(about: string, names: Pick<Names, 'what'>): readonly Option[] {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const { quote } = useQuote();
  const actions = things(plan).flatMap(({ entity, id, reference }) => {
    const action = entity === 'action' ? plan.actions.find((one) => one.id === id) : undefined;
    if (action === undefined) return [];
    const title = quote(action.title) || t('nameless');
    return [{ value: id, label: t('filter.action', { reference, title }) }];
  });
  if (about === '' || actions.some(({ value }) => value === about)) return actions;
  const other = things(plan).find(({ id }) => id === about);
  const label =
    other === undefined
      ? t('filter.goneAction')
      : names.what({ entity: other.entity, id: about, parentId: null }, quote);
  return [...actions, { value: about, label }];
}

/** Everyone a plan names who has a name. */
export function usePersonOptions(): readonly Option[] {
  const { people } = usePlanView();
  return people.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]));
}

/** Every field of everything in a plan, and what was added and removed of each kind. */
export function useFieldOptions(): readonly Option[] {
  const { t } = useTranslation('history');
  const say = useSayer();
  return entityNames.flatMap((entity) => {
    const thing = t(`thing.${entity}`);
    const fields = Object.keys(fieldsOf(entity)).filter((key) => key !== 'position');
    const whole =
      entity === 'plan' || entity === 'review' ? [] : [{ value: entity, label: t('filter.whole', { thing }) }];
    return [
      ...whole,
      ...fields.map((key) => ({
        value: `${entity}.${key}`,
        label: t('filter.ofThing', { thing, field: say(`fields:${entity}.${key}`) }),
      })),
    ];
  });
}
