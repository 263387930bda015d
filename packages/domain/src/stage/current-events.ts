import * as z from 'zod/mini';
import type { PlanEventEntry } from '../plan/plan.ts';
import { planEventSchema, type PlanEvent, type PlanEventKind } from './events.ts';

/**
 * What has happened to a plan by its entries, in the order given. An entry that another one corrects counts no more,
 * whatever became of the correction; one without a kind takes back what it corrects. What does not read as its kind
 * demands (a submission without its version) does not count.
 */
export function currentEvents(entries: readonly PlanEventEntry[]): PlanEvent[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.flatMap((entry) => (corrected.has(entry.id) ? [] : readEntry(entry)));
}

function readEntry(entry: PlanEventEntry): PlanEvent[] {
  if (entry.kind === null) return [];
  const values = fieldsOfKind(entry.kind)
    .filter((field) => isGiven(entry[field]) || !mayBeAbsent(entry.kind, field))
    .map((field) => [field, entry[field]]);
  const { data } = planEventSchema.safeParse({ kind: entry.kind, on: entry.on, ...Object.fromEntries(values) });
  return data === undefined ? [] : [data];
}

/** Whether a field of an event says something. */
export const isGiven = (value: unknown): boolean => value !== null && value !== false && String(value).trim() !== '';

/** What is said of an event beyond its kind and day. */
export const eventFields = [
  'version',
  'withReport',
  'body',
  'agreedBy',
  'minuteReference',
  'callInUntil',
  'decision',
  'reason',
  'lateReason',
  'withdrawalReason',
] as const satisfies readonly (keyof PlanEventEntry)[];
export type EventField = (typeof eventFields)[number];

const shapes = new Map<PlanEventKind, Readonly<Record<string, z.ZodMiniType>>>(
  planEventSchema.def.options.flatMap(({ shape }) => shape.kind.def.values.map((kind) => [kind, shape] as const)),
);

/** Which of them an event of one kind has. */
export const fieldsOfKind = (kind: PlanEventKind): readonly EventField[] =>
  eventFields.filter((field) => field in (shapes.get(kind) ?? {}));

/** Whether an event of one kind is one without saying this. */
export const mayBeAbsent = (kind: PlanEventKind | null, field: EventField): boolean =>
  kind !== null && shapes.get(kind)?.[field] instanceof z.ZodMiniExactOptional;

/** What an entry and those it corrects are a record of; null where there is none. */
export function kindRecorded(entries: readonly PlanEventEntry[], entry: PlanEventEntry): PlanEventKind | null {
  if (entry.kind !== null) return entry.kind;
  const others = entries.filter(({ id }) => id !== entry.id);
  const corrected = others.find(({ id }) => id === entry.corrects);
  return corrected === undefined ? null : kindRecorded(others, corrected);
}
