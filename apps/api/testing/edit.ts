import { randomUUID } from 'node:crypto';
import type { Edit } from '@cynllun/domain/plan/edit';
import type { testApi } from './api.ts';
import { toInput } from './edit-input.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** The answer of `editPlan`, whichever it was. */
export interface EditAnswer {
  readonly __typename: string;
  readonly sequence?: number;
  readonly previousSequence?: number;
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly params: object }[];
  readonly conflicts?: readonly {
    readonly path: string;
    readonly removed: boolean;
    readonly theirs: unknown;
    readonly yours: unknown;
    readonly by: { readonly id: string } | null;
    readonly sequence: number;
  }[];
}

const mutation = `
  mutation Edit($input: EditPlanInput!) {
    editPlan(input: $input) {
      __typename
      ... on PlanEdited { sequence previousSequence }
      ... on ValidationError { problems { path code params } }
      ... on ConflictError { conflicts { path removed theirs yours by { id } sequence } }
    }
  }`;

/** Sends edits as the screens do. `base` is the sequence the writer saw; `requestId` is new unless given. */
export async function sendEdits(
  api: Api,
  personId: string | null,
  planId: string,
  base: number,
  edits: readonly Edit[],
  requestId: string = randomUUID(),
): Promise<EditAnswer> {
  const input = { planId, baseSequence: base, requestId, edits: edits.map(toInput) };
  const { editPlan } = await api.ask<{ editPlan: EditAnswer }>(personId, mutation, { input });
  return editPlan;
}
