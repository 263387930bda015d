import { listOf, hasEntity, fieldsOf, entityOf, type Node } from '@cynllun/domain/aggregate/aggregate';
import type { FieldKind } from '@cynllun/domain/aggregate/field';
import type { PlanChange } from '@cynllun/domain/consultation/changes';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { nameIn } from '@cynllun/domain/history/names';
import { isErased, readField } from '@cynllun/domain/history/row';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { AnswerChange } from './shown-changes.ts';

/** A change with what its thing is called, as it is read. */
export interface DescribedChange extends Pick<PlanChange, 'entity' | 'field' | 'before' | 'after'> {
  /** The action it is in, or the recommendation; null for anything else. */
  readonly aboutId: string | null;
  /** The reference of that; empty where there is none any more. */
  readonly reference: string;
  /** Words, a text, or that they were erased; null where its field says enough. */
  readonly name: unknown;
  readonly became: 'added' | 'removed' | 'changed';
  /** Of the field; empty where the thing came or went. */
  readonly kind: FieldKind | '';
  /** The list that a choice is of; empty for none. */
  readonly list: string;
}

export interface DescribedChanges {
  readonly all: readonly DescribedChange[];
  readonly shown: readonly DescribedChange[];
}

/** Where the names of things are taken from. */
export interface Known {
  readonly actions: readonly Node[];
  readonly referenceOf: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string | null>;
}

export const knownIn = (plan: Plan, people: readonly NamedPerson[]): Known => ({
  actions: plan.actions,
  referenceOf: references(plan),
  nameOf: new Map(people.map(({ id, name }) => [id, name])),
});

/** What those who were shown a copy know the names of. */
export const knownBy = ({ actions, references: referenceOf }: OpenedCopy): Known => ({
  actions,
  referenceOf,
  nameOf: new Map(),
});

export const describedChanges = (known: Known, changes: AnswerChange | undefined): DescribedChanges => ({
  all: (changes?.all ?? []).map((change) => describe(known, change)),
  shown: (changes?.shown ?? []).map((change) => describe(known, change)),
});

export function describe(known: Known, change: PlanChange): DescribedChange {
  const { entity, entityId, parentId, field, before, after } = change;
  const isOfAction = hasEntity(planAggregate, entity) && entityOf(planAggregate, entity).parent === 'action';
  const aboutId = isOfAction ? parentId : entity === 'action' || entity === 'recommendation' ? entityId : null;
  const values = field === '' ? ((after ?? before) as Readonly<Record<string, unknown>> | null) : null;
  const thing = isOfAction
    ? (known.actions.find(({ id }) => id === parentId)?.[listOf(planAggregate, entity)] as readonly Node[] | undefined)
    : known.actions;
  const node = thing?.find(({ id }) => id === entityId) ?? values;
  const saysItself = field !== '' && (entity === 'action' || entity === 'recommendation');
  const declared = field === '' ? undefined : fieldsOf(planAggregate, entity)[readField(field).name];
  const became = field !== '' ? 'changed' : after === null ? 'removed' : 'added';
  return {
    entity,
    field,
    aboutId,
    reference: known.referenceOf.get(aboutId ?? '') ?? '',
    name: saysItself || node === null || node === undefined ? null : nameIn(planAggregate, entity, node),
    became,
    kind: declared?.kind ?? '',
    list: declared?.list?.name ?? '',
    before: field === '' ? null : inWords(known, change, before),
    after: field === '' ? null : inWords(known, change, after),
  };
}

/** What a link leads to by its name or reference; anything else as it is. */
function inWords({ referenceOf, nameOf }: Known, { entity, field }: PlanChange, value: unknown): unknown {
  const { kind } = fieldsOf(planAggregate, entity)[readField(field).name] ?? {};
  if ((kind !== 'link' && kind !== 'links') || value === null || isErased(value)) return value ?? null;
  return [value].flat().map((id) => nameOf.get(String(id)) ?? referenceOf.get(String(id)) ?? '');
}
