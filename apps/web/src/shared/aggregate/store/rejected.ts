import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { readPath } from '@cynllun/domain/aggregate/path';
import { splitFrozen } from './frozen.ts';
import { fieldPath, inParts, isOf, pathOf, writtenIn, type Pending, type WrittenWords } from './pending.ts';
import { splitRemoved, type RemovedConflict } from './removed.ts';
import type { Problem, Rejection, ServerConflict } from './transport.ts';

/** A field that someone else changed too. Theirs is what the server has now; `mine` is what this person has. */
export interface FieldConflict {
  /** Of the part: `page:…:title.en`. */
  readonly path: string;
  readonly mine: Pending;
  readonly by: ServerConflict['by'];
  /** ISO 8601. */
  readonly at: string;
}

/** What the server will not take from this person: an edit, or words they wrote live. It is not sent again. */
export type Refused =
  | { readonly reason: EditRefusal; readonly edit: Edit }
  | { readonly reason: ProseRefusal; readonly words: readonly WrittenWords[] };

/** `oneAlready`: someone else added the one that there may be. */
export type EditRefusal = 'forbidden' | 'stage' | 'frozen' | 'notFound' | 'oneAlready';

/** Why words that were written live are not taken: their writer may not (any more), or there is no place for them. */
export type ProseRefusal = EditRefusal | 'removed' | 'tooLong' | 'unreadable' | 'tooMuch';

/** The words of what was refused, to be read and copied. */
export const refusedWords = (from: Aggregate, one: Refused): readonly WrittenWords[] =>
  'edit' in one ? writtenIn(from, one.edit) : one.words;

/** What becomes of the parts of a request that was rejected. */
export interface Sorted {
  /** To be sent again, under a new request. */
  readonly again: readonly Pending[];
  readonly conflicts: readonly FieldConflict[];
  readonly removed: readonly RemovedConflict[];
  readonly refused: readonly Refused[];
  /** What is wrong with parts of `again`, by their paths. */
  readonly problems: ReadonlyMap<string, Problem>;
}

interface Given {
  readonly from: Aggregate;
  readonly parts: readonly Pending[];
  readonly answer: Rejection;
  /** The root the person was looking at, and the root as it is now. */
  readonly before: RootNode;
  readonly now: RootNode;
  /** What the server said this person may do, with the root as it is now. */
  readonly mayEdit: (edit: Edit) => boolean;
}

const nothing: Sorted = { again: [], conflicts: [], removed: [], refused: [], problems: new Map() };

/** Sorts a rejected request into what can go again and what its writer has to know of. */
export function sortRejected({ from, parts, answer, before, now, mayEdit }: Given): Sorted {
  if (answer.kind === 'invalid') return sortInvalid(from, parts, answer.problems);
  const reported = answer.kind === 'conflict' ? answer.conflicts : [];
  const { left, removed } = splitRemoved({ from, parts, before, now, reported });
  const { open, frozen } = splitFrozen(from, now, left);
  const conflicts = open.flatMap((part) => conflictOf(from, part, reported));
  const undisputed = open.filter((part) => !conflicts.some(({ mine }) => mine === part));
  const isRefusal = answer.kind === 'forbidden' || answer.kind === 'stage';
  const refused = isRefusal ? undisputed.filter(({ edit }) => !mayEdit(edit)) : [];
  const again = undisputed.filter((part) => !refused.includes(part));
  // Nothing tells why it was refused: to send it again would go on for ever.
  if (again.length === parts.length) return { ...nothing, refused: refusals(parts, reasonOf(answer)) };
  const all = [...refusals(refused, reasonOf(answer)), ...refusals(frozen, 'frozen')];
  return { ...nothing, again, conflicts, removed, refused: all };
}

/** Of edits that are sent together none is refused by itself: what could not be written waits with the others. */
export const withoutRefusals = (parts: readonly Pending[], sorted: Sorted): Sorted => {
  if (sorted.refused.length === 0) return sorted;
  const decided = [...sorted.conflicts.map(({ mine }) => mine), ...sorted.removed.flatMap(({ mine }) => mine)];
  return { ...sorted, again: parts.filter((part) => !decided.includes(part)), refused: [] };
};

const reasonOf = ({ kind }: Given['answer']): EditRefusal =>
  kind === 'forbidden' || kind === 'stage' || kind === 'frozen' ? kind : 'notFound';

export const refusals = (parts: readonly Pending[], reason: EditRefusal): readonly Refused[] =>
  parts.map(({ edit }) => ({ reason, edit }));

function conflictOf(from: Aggregate, part: Pending, reported: readonly ServerConflict[]): FieldConflict[] {
  const path = pathOf(from, part);
  if (path === null) return [];
  const isOfPart = (one: ServerConflict) => fieldPathsOf(part).includes(fieldPath(one.path));
  const conflict = reported.find((one) => one.path === path) ?? reported.find(isOfPart);
  return conflict === undefined ? [] : [{ path, mine: part, by: conflict.by, at: conflict.at }];
}

/** Of every field that a part sets. */
const fieldPathsOf = ({ edit }: Pending): readonly string[] =>
  edit.kind === 'set' ? Object.keys(edit.fields).map((field) => `${edit.entity}:${edit.id}:${field}`) : [];

type PathProblem = Problem & { readonly path: string };

function sortInvalid(from: Aggregate, parts: readonly Pending[], problems: readonly PathProblem[]): Sorted {
  const found = new Map<string, Problem>();
  const problemsOf = ({ edit }: Pending) =>
    problems.filter(({ path }) => isOf(edit, readPath(path).entity, readPath(path).id));
  const second = parts.filter((part) => problemsOf(part).some(({ code }) => code === 'oneAlready'));
  if (second.length > 0)
    return {
      ...nothing,
      again: parts.filter((part) => !second.includes(part)),
      refused: refusals(second, 'oneAlready'),
    };
  const again = parts.flatMap((part) => {
    const own = problemsOf(part);
    return own.length === 0 ? [part] : mended(from, part, own, found);
  });
  const isMended = found.size > 0 || again.some((part) => !parts.includes(part));
  return isMended ? { ...nothing, again, problems: found } : { ...nothing, refused: refusals(parts, 'notFound') };
}

/** A part without what is wrong in it; what is wrong stands as a part of its own, with its problem in `found`. */
function mended(
  from: Aggregate,
  part: Pending,
  problems: readonly PathProblem[],
  found: Map<string, Problem>,
): readonly Pending[] {
  const { edit, seen } = part;
  if (!('fields' in edit)) return [part];
  const sets = inParts(from, { kind: 'set', entity: edit.entity, id: edit.id, fields: edit.fields }, seen);
  if (problems.some(({ code }) => code === 'alreadyThere')) return sets;
  const wrong = sets.flatMap((set) => {
    const path = pathOf(from, set) ?? '';
    const problem = problems.find((one) => one.path === fieldPath(path));
    return problem === undefined ? [] : [{ set, path, problem }];
  });
  for (const { path, problem } of wrong) found.set(path, { code: problem.code, params: problem.params });
  if (edit.kind === 'set') return [part];
  const fields = Object.entries(edit.fields).filter(([key]) => !wrong.some(({ set }) => key in fieldsOfSet(set)));
  return [{ edit: { ...edit, fields: Object.fromEntries(fields) }, seen }, ...wrong.map(({ set }) => set)];
}

const fieldsOfSet = ({ edit }: Pending): object => (edit.kind === 'set' ? edit.fields : {});
