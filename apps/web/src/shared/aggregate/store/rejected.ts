import type { Edit } from '@cynllun/domain/plan/edit';
import { readPath } from '@cynllun/domain/plan/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { sortGone, type RemovedConflict } from './gone.ts';
import { fieldPath, inParts, isOf, pathOf, wordsIn, type Pending } from './pending.ts';
import type { Answer, Problem, ServerConflict } from './transport.ts';

/** A field that someone else changed too. Theirs is what the plan says now; `mine` is what this person has. */
export interface FieldConflict {
  /** Of the part: `action:…:title.en`. */
  readonly path: string;
  readonly mine: Pending;
  readonly by: ServerConflict['by'];
  /** ISO 8601. */
  readonly at: string;
}

/** What the server will not take from this person: an edit, or words they wrote live. It is not sent again. */
export type Refused =
  | { readonly reason: 'forbidden' | 'stage' | 'notFound'; readonly edit: Edit }
  | { readonly reason: ProseRefusal; readonly words: readonly string[] };

/** Why words that were written live are not taken: their writer may not (any more), or there is no place for them. */
export type ProseRefusal = 'forbidden' | 'stage' | 'notFound' | 'removed' | 'tooLong' | 'unreadable' | 'tooMuch';

/** The words of what was refused, to be read and copied. */
export const refusedWords = (one: Refused): readonly string[] =>
  'edit' in one ? wordsIn(one.edit).map(({ words }) => words) : one.words;

/** What becomes of the parts of a request that was not written. */
export interface Settled {
  /** To be sent again, under a new request. */
  readonly again: readonly Pending[];
  readonly conflicts: readonly FieldConflict[];
  readonly removed: readonly RemovedConflict[];
  readonly refused: readonly Refused[];
  /** What is wrong with parts of `again`, by their paths. */
  readonly problems: ReadonlyMap<string, Problem>;
}

interface Given {
  readonly parts: readonly Pending[];
  readonly answer: Exclude<Answer, { kind: 'edited' }>;
  /** The plan the person was looking at, and the plan as it is now. */
  readonly before: Plan;
  readonly now: Plan;
  /** What the server said this person may do, with the plan as it is now. */
  readonly mayEdit: (edit: Edit) => boolean;
}

const nothing: Settled = { again: [], conflicts: [], removed: [], refused: [], problems: new Map() };

/** Sorts a request that was not written into what can go again and what its writer has to know of. */
export function settle({ parts, answer, before, now, mayEdit }: Given): Settled {
  if (answer.kind === 'invalid') return settleInvalid(parts, answer.problems);
  const said = answer.kind === 'conflict' ? answer.conflicts : [];
  const { left, removed } = sortGone({ parts, before, now, said });
  const conflicts = left.flatMap((part) => conflictOf(part, said));
  const undisputed = left.filter((part) => !conflicts.some(({ mine }) => mine === part));
  const isRefusal = answer.kind === 'forbidden' || answer.kind === 'stage';
  const refused = isRefusal ? undisputed.filter(({ edit }) => !mayEdit(edit)) : [];
  const again = undisputed.filter((part) => !refused.includes(part));
  // Nothing tells why it was refused: to send it again would go on for ever.
  if (again.length === parts.length) return { ...nothing, refused: refusals(parts, reasonOf(answer)) };
  return { ...nothing, again, conflicts, removed, refused: refusals(refused, reasonOf(answer)) };
}

const reasonOf = ({ kind }: Given['answer']): EditRefusal =>
  kind === 'forbidden' || kind === 'stage' ? kind : 'notFound';

type EditRefusal = Extract<Refused, { edit: Edit }>['reason'];

const refusals = (parts: readonly Pending[], reason: EditRefusal): readonly Refused[] =>
  parts.map(({ edit }) => ({ reason, edit }));

function conflictOf(part: Pending, said: readonly ServerConflict[]): FieldConflict[] {
  const path = pathOf(part);
  if (path === null) return [];
  const isOfPart = (one: ServerConflict) => fieldPathsOf(part).includes(fieldPath(one.path));
  const conflict = said.find((one) => one.path === path) ?? said.find(isOfPart);
  return conflict === undefined ? [] : [{ path, mine: part, by: conflict.by, at: conflict.at }];
}

/** Of every field that a part sets. */
const fieldPathsOf = ({ edit }: Pending): readonly string[] =>
  edit.kind === 'set' ? Object.keys(edit.fields).map((field) => `${edit.entity}:${edit.id}:${field}`) : [];

type PathProblem = Problem & { readonly path: string };

function settleInvalid(parts: readonly Pending[], problems: readonly PathProblem[]): Settled {
  const found = new Map<string, Problem>();
  const again = parts.flatMap((part) => {
    const own = problems.filter(({ path }) => isOf(part.edit, readPath(path).entity, readPath(path).id));
    return own.length === 0 ? [part] : mended(part, own, found);
  });
  const isMended = found.size > 0 || again.some((part) => !parts.includes(part));
  return isMended ? { ...nothing, again, problems: found } : { ...nothing, refused: refusals(parts, 'notFound') };
}

/** A part without what is wrong in it; what is wrong stands as a part of its own, with its problem in `found`. */
function mended(part: Pending, problems: readonly PathProblem[], found: Map<string, Problem>): readonly Pending[] {
  const { edit, seen } = part;
  if (edit.kind === 'remove') return [part];
  const sets = inParts({ kind: 'set', entity: edit.entity, id: edit.id, fields: edit.fields }, seen);
  if (problems.some(({ code }) => code === 'alreadyThere')) return sets;
  const wrong = sets.flatMap((set) => {
    const path = pathOf(set) ?? '';
    const problem = problems.find((one) => one.path === fieldPath(path));
    return problem === undefined ? [] : [{ set, path, problem }];
  });
  for (const { path, problem } of wrong) found.set(path, { code: problem.code, params: problem.params });
  if (edit.kind === 'set') return [part];
  const fields = Object.entries(edit.fields).filter(([key]) => !wrong.some(({ set }) => key in fieldsOfSet(set)));
  return [{ edit: { ...edit, fields: Object.fromEntries(fields) }, seen }, ...wrong.map(({ set }) => set)];
}

const fieldsOfSet = ({ edit }: Pending): object => (edit.kind === 'set' ? edit.fields : {});
