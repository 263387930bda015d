import type { Operation } from '@cynllun/domain/access/operations';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Context } from '../context.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { invalid } from '../log/failure.ts';
import type { Done } from '../log/write.ts';
import { editAggregate } from '../write/edit-aggregate.ts';
import { builder } from './builder.ts';
import { editInputOf, toEdit, type EditInput } from './edit-input.ts';
import { mutation } from './mutation.ts';

const MOST_EDITS = 500;

/** How the mutation that edits an aggregate is called and described. */
export interface EditMutationNames {
  /** `editPlan`: its input is `EditPlanInput`, its result `PlanEdited`. */
  readonly mutation: string;
  readonly result: string;
  /** The name of the argument that says which root. */
  readonly rootId: string;
  /** Of what it is, in words: `a plan`. */
  readonly of: string;
  readonly edit: string;
  readonly remove: string;
  readonly removable: string;
}

interface EditMutationInput {
  readonly baseSequence: number;
  readonly requestId: string;
  readonly edits: readonly EditInput[];
}

/** What was edited, for what a noun adds to the answer. */
export interface Edited extends Done {
  readonly rootId: string;
}

/** Adds the mutation by which clients edit an aggregate. Answers with the types of an edit and of what it answers. */
export function editMutation(stored: StoredAggregate, operation: Operation, names: EditMutationNames) {
  const edit = editInputOf(stored.aggregate, names);
  const input = builder.inputRef<EditMutationInput>(`${capital(names.mutation)}Input`).implement({
    description: `Changes to ${names.of}, applied in order, all of them or none.`,
    fields: (t) => ({
      [names.rootId]: t.id({ required: true, description: 'Which one.' }),
      baseSequence: t.int({ required: true, description: 'The sequence that the writer was looking at.' }),
      requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
      edits: t.field({ type: [edit], required: true, description: `At most ${MOST_EDITS}.` }),
    }),
  });
  const result = builder.objectRef<Edited>(names.result).implement({
    description: 'The edits are committed.',
    fields: (t) => ({
      sequence: t.exposeInt('sequence', { description: 'The sequence now.' }),
      previousSequence: t.exposeInt('previous', {
        description: 'The sequence before: other than the base, others have written meanwhile.',
      }),
    }),
  });
  mutation(names.mutation, {
    operation,
    description: `Adds, changes and removes what is in ${names.of}. Fields that different people change merge; the same field changed underneath is a conflict.`,
    input,
    result,
    run: (context, given) => run(context, stored, names, given),
  });
  return { edit, result };
}

async function run(
  context: Context,
  stored: StoredAggregate,
  { rootId }: EditMutationNames,
  { edits, baseSequence, requestId, ...given }: EditMutationInput,
): Promise<Edited> {
  const id = (given as Readonly<Record<string, string>>)[rootId] ?? '';
  const done = await editAggregate(context, stored, { rootId: id, baseSequence, requestId, edits: toEdits(edits) });
  return { ...done, rootId: id };
}

/**
 * The edits of a request, under whichever name it has them.
 * @throws ExpectedFailure where they are too many for one write
 */
export function toEdits(edits: readonly EditInput[], name = 'edits'): readonly Edit[] {
  if (edits.length > MOST_EDITS) throw invalid(name, 'tooMany', { most: MOST_EDITS });
  return edits.map(toEdit);
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
