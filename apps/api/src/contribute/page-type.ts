import { ConsultationCopyContentRef, ConsultationStateRef, type ShownCopy } from '../consultation/types.ts';
import { builder } from '../core/graphql/builder.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import type { WayIn } from './ways-in.ts';
import '../consultation/lists.ts';

export const link = {
  required: true,
  description:
    'The secret of an invitation’s link, the code of the open one, or the id of a consultation for whoever is signed in and may go there.',
} as const;

export interface Page {
  readonly way: WayIn;
  readonly copy: ShownCopy;
}

const CameByRef = builder.enumType('CameBy', {
  description: 'How somebody came to a consultation.',
  values: {
    invitation: { description: 'By the link of their invitation.' },
    openLink: { description: 'By the link that is for anyone.' },
    signedIn: { description: 'Signed in, of the team or a reviewer, and not invited.' },
  },
});

/** What every page of somebody who came by a link says of where they are. */
export const ContributorPageRef = builder.objectRef<Page>('ContributorPage').implement({
  description: 'What somebody who takes part in a consultation is shown, from the copy that was frozen alone.',
  fields: (t) => ({
    by: t.field({ type: CameByRef, description: 'How they came.', resolve: ({ way }) => way.by }),
    consultationId: t.id({ description: 'The consultation.', resolve: ({ way }) => way.consultationId }),
    invitationId: t.id({
      nullable: true,
      description: 'Their invitation; null from the open link.',
      resolve: ({ way }) => way.invited?.id ?? null,
    }),
    body: t.string({
      nullable: true,
      description: 'The body that answers for its members; null for a person.',
      resolve: ({ way: { invited } }) => (invited?.kind === 'body' ? invited.body : null),
    }),
    name: t.string({
      description: 'Whom the invitation names; empty from the open link.',
      resolve: ({ way }) => way.invited?.name ?? '',
    }),
    language: t.field({
      type: LanguageRef,
      description: 'The drafting language of the plan, in which its plain words are.',
      resolve: ({ way }) => way.language,
    }),
    authority: t.field({ type: TextRef, description: 'Who consults.', resolve: ({ way }) => way.authority }),
    state: t.field({
      type: ConsultationStateRef,
      description: 'Whether comments are taken.',
      resolve: ({ way }) => way.subject.state,
    }),
    keepsLate: t.boolean({
      description: 'Comments that come after it closed are kept, marked late.',
      resolve: ({ way }) => way.keepsLate,
    }),
    reportPublished: t.boolean({
      description: 'The report of the review is public.',
      resolve: ({ way }) => way.reportPublished,
    }),
    opensOn: t.field({ type: 'Date', description: 'The first day.', resolve: ({ way }) => way.window.opensOn }),
    closesOn: t.field({ type: 'Date', description: 'The last day.', resolve: ({ way }) => way.window.closesOn }),
    closesMinute: t.int({
      nullable: true,
      description: 'On that day, minutes after midnight in Europe/London; null as it ends.',
      resolve: ({ way }) => way.window.closesMinute,
    }),
    copy: t.field({
      type: ConsultationCopyContentRef,
      description: 'What they are shown.',
      resolve: ({ copy }) => copy,
    }),
  }),
});
