import { randomUUIDv7 } from 'node:crypto';
import type { ImportedPlan } from '@cynllun/domain/import/imported';
import { peopleByName, type KnownPerson } from '@cynllun/domain/import/match-people';
import type { Matches } from '@cynllun/domain/import/match-targets';
import type { OutsideCell } from '@cynllun/domain/import/preview';
import { importEdits, type ImportInto, type ImportTargets } from '@cynllun/domain/import/to-edits';
import type { Edit } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Problem } from '../core/log/failure.ts';
import { problemsOf } from '../core/write/problems-of.ts';

/** What a person accepted of a sheet besides what its cells are to become, and the plan it goes into. */
export interface SheetInto extends Pick<ImportInto, 'language' | 'mayAddRecommendations' | 'plan'> {
  readonly people: readonly KnownPerson[];
  /** First rows of the actions that change the one already in the plan, rather than being added. */
  readonly update: readonly number[];
  /** Where a recommendation goes, by its place in the file, if not where it seems to be: an id, or null for a new one. */
  readonly recommendations: ReadonlyMap<number, string | null>;
}

/** A sheet put together from its cells as a person decided them. */
export interface Assembled {
  readonly imported: ImportedPlan;
  readonly matches: Matches;
  readonly outside: readonly OutsideCell[];
}

/** What a sheet does to a plan, ready to be written. */
export interface SheetEdits {
  /** Each part a JSON list of a few hundred edits: between parts the server answers others. */
  readonly edits: readonly string[];
  /** Where there are any, nothing can be written. */
  readonly problems: readonly Problem[];
  /** The action that each row becomes. */
  readonly rows: Readonly<Record<string, string>>;
  /** Cells that no action takes, stored with the import. */
  readonly outside: readonly object[];
  readonly counted: ReturnType<typeof counts>;
}

export function sheetEdits({ imported, matches, outside }: Assembled, into: SheetInto): SheetEdits {
  const targets = targetsOf(into, imported.actions, matches);
  const people = peopleByName(into.people);
  const { edits, actionIds } = importEdits(imported, { ...into, people, newId: randomUUIDv7 }, targets);
  return {
    edits: inParts(edits),
    problems: edits.flatMap((edit) => problemsOf(planAggregate, edit)),
    rows: Object.fromEntries(imported.actions.map(({ row }, index) => [row, actionIds[index] ?? ''])),
    outside: [...outside, ...imported.unplaced],
    counted: counts(edits, targets),
  };
}

const AT_A_TIME = 400;
const inParts = (edits: readonly Edit[]): readonly string[] =>
  Array.from({ length: Math.ceil(edits.length / AT_A_TIME) }, (_, index) =>
    JSON.stringify(edits.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME)),
  );

/** An action is added unless the file, or a person, says that it changes the one it matches. */
function targetsOf(into: SheetInto, actions: readonly { readonly row: number }[], matches: Matches): ImportTargets {
  const update = new Set([...into.update, ...matches.sure]);
  return {
    recommendations: matches.recommendations.map((match, place) =>
      into.recommendations.has(place) ? (into.recommendations.get(place) ?? null) : match,
    ),
    actions: actions.map(({ row }, index) => (update.has(row) ? (matches.actions[index] ?? null) : null)),
  };
}

const counts = (edits: readonly Edit[], targets: ImportTargets) => {
  const added = (entity: string) => edits.filter((edit) => edit.kind === 'add' && edit.entity === entity).length;
  return {
    actionsAdded: added('action'),
    actionsUpdated: targets.actions.filter((id) => id !== null).length,
    recommendationsAdded: added('recommendation'),
    notesAdded: added('note'),
  };
};
