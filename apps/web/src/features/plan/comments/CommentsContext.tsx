import { createContext, use, type ComponentType } from 'react';
import type { PlanComments } from '../../../shared/comments/planComments.ts';

type CommentOnAction = NonNullable<PlanComments['comments']>[number];

/** The comments on a plan that wait for an answer. */
export interface CommentsOnPlan {
  readonly byAction: ReadonlyMap<string, PlanComments['actions'][number]>;
  /** Those on the action that is open. */
  readonly ofAction: readonly CommentOnAction[];
  /** By the path of the field that each is about. */
  readonly byField: ReadonlyMap<string, readonly CommentOnAction[]>;
  /** Shows those at a field: it comes with them. */
  readonly At: ComponentType<AtField>;
}

export interface AtField {
  /** The path of a field; without a field, of all of the action. */
  readonly id: string;
}

/** Null until they are known, and for whoever answers none. */
export const CommentsContext = createContext<CommentsOnPlan | null>(null);

/** The comments on a field, below it; nothing where there is none. */
export function CommentsAt({ id }: AtField) {
  const comments = use(CommentsContext);
  return comments?.byField.has(id) ? <comments.At id={id} /> : null;
}
