import type { Comment, Contributions } from './consultation.ts';

type PartOf<List extends keyof Comment, Key extends string> = Comment[List] extends readonly (infer Part)[]
  ? readonly Pick<Part, Key & keyof Part>[]
  : never;

/** What says how a comment stands, without its words. */
export interface Standing extends Pick<
  Comment,
  'id' | 'verified' | 'group' | 'members' | 'way' | 'invitationId' | 'meetingId' | 'statementId'
> {
  readonly admissions: PartOf<'admissions', 'admitted'>;
  readonly hidings: PartOf<'hidings', 'hidden'>;
  readonly considerations: PartOf<'considerations', 'duplicateOfId'>;
  readonly answers: PartOf<'answers', 'outcome' | 'reason'>;
  readonly concerns: PartOf<'concerns', 'id'>;
}

type Meeting = Contributions['meetings'][number];

/** What was contributed, as far as it says how it stands and who was heard. */
export interface Contributed {
  readonly comments: readonly Standing[];
  readonly meetings: readonly (Pick<Meeting, 'on'> & {
    readonly groups: readonly Pick<Meeting['groups'][number], 'group' | 'count'>[];
  })[];
}
