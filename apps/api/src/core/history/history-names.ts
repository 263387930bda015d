import { builder } from '../graphql/builder.ts';

/** How the history of an aggregate is called and described. */
export interface HistoryNames {
  /** `Plan`: the fields are `planHistory` and, where they are added, `planComparison`, `planAt`, `planNews` and `markPlanSeen`. */
  readonly type: string;
  /** The argument that names the root: the noun with Id. */
  readonly rootId: string;
  /** Of what it is, in words: `a plan`. */
  readonly of: string;
}

export const fieldName = ({ type }: HistoryNames, name: string): string =>
  `${type.charAt(0).toLowerCase()}${type.slice(1)}${name}`;

/** The argument that names the root: each aggregate has its own name for it, which the types of `args` cannot know. */
export const rootArgument = ({ rootId }: HistoryNames) => ({
  [rootId]: builder.args((t) => ({ id: t.id({ required: true, description: 'Which one.' }) })).id,
});

export const rootIdIn = (args: object, { rootId }: HistoryNames): string =>
  String(new Map<string, unknown>(Object.entries(args)).get(rootId));
