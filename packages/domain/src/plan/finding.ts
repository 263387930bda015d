/**
 * What a rule has to say about a plan. Words live in the message catalogues, never here.
 * `path` names the field, so that a screen can put the cursor in it (see `path.ts`); `params` are what the words need.
 */
export interface Finding {
  readonly code: string;
  /** `required` blocks its gate unless the plan lead gives a reason; `advised` is shown and never blocks. */
  readonly severity: 'required' | 'advised';
  /** The gate a required finding blocks: sending a version to the lead reviewer, or putting one to the Council. */
  readonly gate: 'draft' | 'final' | null;
  /** The sentences of the source it rests on ([S13]), or `ours`. */
  readonly source: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}
