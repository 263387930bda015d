import { entityOf, fieldsOf, hasEntity } from '../aggregate/aggregate.ts';
import { readField, type HistoryRow } from '../history/row.ts';
import { planAggregate } from '../plan/entities.ts';
import { holdsOf, type OpenedCopy } from './copy.ts';

/** A record of a plan's log, with where it stands in that, whose it is and of what day. */
export interface PlanRecord extends HistoryRow {
  readonly sequence: number;
  readonly n: number;
  readonly personId: string | null;
  /** The day in Wales. */
  readonly on: string;
}

/** What became of one field of something in a plan, by one or several records; the field is empty where it came or went whole. */
export type PlanChange = Pick<PlanRecord, 'entity' | 'entityId' | 'parentId' | 'field' | 'before' | 'after'>;

/** Of texts, what says how their two languages go together; of anything, its place: nothing that somebody reads. */
const unread = new Set(['original', 'madeFrom']);

/** Whether a record says something of the plan that people read: nothing of its events, its versions or its order. */
export function isOfContent({ entity, field }: Pick<PlanRecord, 'entity' | 'field'>): boolean {
  if (!hasEntity(planAggregate, entity) || entityOf(planAggregate, entity).manner !== 'edited') return false;
  const { name, part } = readField(field);
  return (
    field === '' ||
    (fieldsOf(planAggregate, entity)[name] !== undefined && name !== 'position' && !unread.has(part ?? ''))
  );
}

const ofField = ({ entityId, field }: PlanChange) => `${entityId} ${field}`;

/** Records as what became of each field: what it said before the first of them, and says after the last. */
export function changesOf(records: readonly PlanRecord[]): readonly PlanChange[] {
  const inOrder = records.toSorted((one, other) => one.sequence - other.sequence || one.n - other.n);
  return [...Map.groupBy(inOrder, ofField).values()].flatMap((of) => {
    const [first, last] = [of.at(0), of.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...placeOf(last), before: first.before, after: last.after }];
  });
}

const placeOf = ({ entity, entityId, parentId, field }: PlanChange) => ({ entity, entityId, parentId, field });

/** What somebody can say was done in answer: a field, as one person changed it in a day, with all the records of that. */
export interface ChangeChoice extends PlanChange {
  readonly records: readonly Pick<PlanRecord, 'sequence' | 'n'>[];
  readonly personId: string | null;
  readonly on: string;
}

/** What there is to choose from, the last first. What somebody wrote letter by letter is one thing that they did. */
export const choicesOf = (records: readonly PlanRecord[]): readonly ChangeChoice[] =>
  [...Map.groupBy(records.filter(isOfContent), (one) => `${ofField(one)} ${one.personId} ${one.on}`).values()]
    .flatMap((of) => {
      const [change] = changesOf(of);
      const last = of.toSorted((one, other) => one.sequence - other.sequence || one.n - other.n).at(-1);
      if (change === undefined || last === undefined || isSame(change)) return [];
      const { personId, on } = last;
      return [{ ...change, records: of.map(({ sequence, n }) => ({ sequence, n })), personId, on, last }];
    })
    .toSorted((one, other) => other.last.sequence - one.last.sequence || other.last.n - one.last.n)
    .map(({ last: _, ...choice }) => choice);

const isSame = ({ before, after }: PlanChange): boolean => JSON.stringify(before) === JSON.stringify(after);

/**
 * Whether those who were shown a copy may be shown a change: of an action or a recommendation that it has, in a field that was
 * ticked for it. Whom a field names is never shown.
 */
export function isShownBy(copy: OpenedCopy, { entity, entityId, parentId, field }: PlanChange): boolean {
  const holds = holdsOf(copy.consultation.shows);
  const { name } = readField(field);
  const hasAction = (id: string | null) => copy.actions.some((action) => action.id === id);
  if (!hasEntity(planAggregate, entity)) return false;
  const { kind } = fieldsOf(planAggregate, entity)[name] ?? {};
  if (field !== '' && (kind === undefined || kind === 'link' || kind === 'links')) return false;
  if (entity === 'action') return hasAction(entityId) && (field === '' || holds(entity, name));
  if (entity === 'recommendation')
    return copy.recommendations.some(({ id }) => id === entityId) && field !== '' && holds(entity, name);
  const { parent, list } = entityOf(planAggregate, entity);
  return parent === 'action' && list !== null && hasAction(parentId) && holds(parent, list);
}
