import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import type { Change } from '../log/types.ts';
import { changesBetween } from './field-changes.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { Row } from './row-sql.ts';

/** A thing as it was before some edits, and as it is after them; null where it is not there. */
export interface ChangedThing {
  readonly was: Row | null;
  is: Row | null;
  /** The fields that edits named, and what follows from them. */
  readonly fields: Set<string>;
}

/** What edits make of things: they are applied here, one after another, and written together at the end. */
export class Changeset {
  readonly #write: AggregateWrite;
  readonly #things = new Map<string, ChangedThing>();
  readonly #known: Map<string, Row>;

  constructor(write: AggregateWrite, rows: ReadonlyMap<string, Row>) {
    this.#write = write;
    this.#known = new Map([...write.loaded, ...rows]);
  }

  /** More that is there, as it was before the edits. */
  addKnown(rows: Iterable<Row>): void {
    for (const row of rows) if (!this.#known.has(row.id)) this.#known.set(row.id, row);
  }

  /** A thing as it is now; null where it is not there. */
  now(id: string): Row | null {
    const changed = this.#things.get(id);
    if (changed !== undefined) return changed.is;
    return this.#known.get(id) ?? (id === this.#write.rootId ? this.#rootRow() : null);
  }

  /** Things of one kind that this write has added below a parent. */
  addedTo(parentId: string): readonly Row[] {
    return [...this.#things.values()].flatMap(({ is }) => (is !== null && is.parentId === parentId ? [is] : []));
  }

  /** Every thing that is known here and is there now. */
  present(): readonly Row[] {
    return [...new Set([...this.#known.keys(), ...this.#things.keys()])].flatMap((id) => this.now(id) ?? []);
  }

  put(row: Row, fields: readonly string[]): void {
    const thing = this.#thing(row.id);
    thing.is = this.#withOwners(row);
    for (const field of fields) thing.fields.add(field);
  }

  remove(id: string): void {
    this.#thing(id).is = null;
  }

  get things(): readonly ChangedThing[] {
    return [...this.#things.values()];
  }

  #thing(id: string): ChangedThing {
    const thing = this.#things.get(id) ?? { was: this.#known.get(id) ?? null, is: null, fields: new Set<string>() };
    this.#things.set(id, thing);
    return thing;
  }

  /** Whose own it is follows from its values, for what comes after. */
  #withOwners(row: Row): Row {
    const { owners } = entityOf(this.#write.stored.aggregate, row.entity);
    if (owners.length === 0) return row;
    return { ...row, owners: Object.fromEntries(owners.map((key) => [key, row.values[key] as string | null])) };
  }

  /** The root, where nothing of what it says is needed. */
  #rootRow(): Row {
    const { rootId, stored } = this.#write;
    const { root } = stored.aggregate;
    return { entity: root, id: rootId, parentId: '', documentId: rootId, values: {}, owners: null, isFrozen: false };
  }
}

/** The rows that a log has of what became of things. */
export function changesOf(write: AggregateWrite, things: readonly ChangedThing[]): readonly Change[] {
  return things.flatMap(({ was, is }) => {
    if (was === null) return is === null ? [] : [wholeThing(is, null, { ...is.values, parentId: is.parentId })];
    if (is === null) return [wholeThing(was, { ...was.values, parentId: was.parentId }, null)];
    return changesBetween(write.stored.aggregate, was, is);
  });
}

const wholeThing = ({ entity, id }: Row, before: unknown, after: unknown): Change => ({
  entity,
  entityId: id,
  field: '',
  before,
  after,
});
