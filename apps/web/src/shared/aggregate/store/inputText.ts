import { find, fieldsOf, set, type Edit } from '@cynllun/domain/plan/edit';
import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import type { FieldKind } from '@cynllun/domain/plan/field';
import { readPath } from '@cynllun/domain/plan/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { readDate } from '@cynllun/domain/input/date';
import { readFinancialYear } from '@cynllun/domain/input/financial-year';
import { readMoney } from '@cynllun/domain/input/money';
import { readNumber } from '@cynllun/domain/input/number';
import type { Understood } from '@cynllun/domain/input/understood';

/** A field in which something stands that is no value: unfinished, or (`isBad`) not to be read as it is. */
export interface Typed {
  readonly text: string;
  readonly isBad: boolean;
  /** The sequence of the plan when the person began, from which what they make of it is judged. */
  readonly seen: number;
}

/** As the fields read what is typed into them. */
const readers: Readonly<Partial<Record<FieldKind, (text: string) => Understood<unknown, string>>>> = {
  date: readDate,
  pence: readMoney,
  number: readNumber,
  year: readFinancialYear,
};

/** What was typed into a field as the edit that it makes; null where it cannot be read. */
export function editTyped(path: string, text: string): Edit | null {
  const { entity, id, field } = readPath(path);
  const reader = isEntity(entity) ? readers[fieldsOf(entity)[field]?.kind ?? 'words'] : undefined;
  if (!isEntity(entity) || reader === undefined) return null;
  if (text.trim() === '') return set(entity, id, { [field]: null });
  const reading = reader(text);
  return reading.understood ? set(entity, id, { [field]: reading.value }) : null;
}

/** Without what was typed into things that are not in the plan: it went with them, and comes back with them. */
export const typedIn = (plan: Plan, typed: ReadonlyMap<string, Typed>): ReadonlyMap<string, Typed> =>
  [...typed.keys()].every((path) => isThere(plan, path))
    ? typed
    : new Map([...typed].filter(([path]) => isThere(plan, path)));

function isThere(plan: Plan, path: string): boolean {
  const { entity, id } = readPath(path);
  return isEntity(entity) && find(plan, entity, id) !== null;
}

const isEntity = (name: string): name is EntityName => name in entities;
