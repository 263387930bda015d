import { can } from '@cynllun/domain/access/access';
import type { Text } from '@cynllun/domain/text/text';
import { ConsultationStateRef, showCopy } from '../consultation/types.ts';
import { consultationsAsAccess, mayOnConsultation } from '../consultation/read-consultation.ts';
import { readCopy } from '../consultation/copies.ts';
import { readInvitedTo, type InvitedTo } from '../consultation/invited-to.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { openLinkCode, openWayIn } from './ways-in.ts';
import { ContributorPageRef, link, type Page } from './page-type.ts';
import '../consultation/lists.ts';

builder.queryField('contributorPage', (t) =>
  t.field({
    ...operation('consultation.read'),
    type: ContributorPageRef,
    nullable: true,
    description: 'What a link leads to; null where it leads nowhere, or is not answered now. Asking uses nothing up.',
    args: { link: t.arg.string(link) },
    resolve: async (_, args, context): Promise<Page | null> => {
      const way = await openWayIn(context, args.link);
      if (way === null) return null;
      return { way, copy: showCopy(await readCopy(context.sql, way.copy.id), way.copy.number) };
    },
  }),
);

const InvitedToRef = builder.objectRef<InvitedTo>('InvitedTo').implement({
  description: 'A consultation that the viewer is invited to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The consultation: with it one who is signed in needs no link.' }),
    state: t.expose('state', { type: ConsultationStateRef, description: 'Whether comments are taken.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'The last day.' }),
    authority: t.field({
      type: TextRef,
      description: 'Who consults.',
      resolve: ({ authority }): Text => ({
        original: 'en',
        en: authority.nameEn,
        cy: authority.nameCy,
        madeFrom: null,
      }),
    }),
    review: t.expose('review', { type: TextRef, description: 'The review that its plan answers.' }),
  }),
});

builder.queryField('invitedTo', (t) =>
  t.field({
    ...operation('home.read'),
    type: [InvitedToRef],
    nullable: true,
    description:
      'What the viewer is invited to: what takes comments, and what has closed; null when nobody is signed in.',
    resolve: async (_, __, context) => {
      const { viewer } = context;
      const installation = { kind: 'installation', example: false, outbox: false } as const;
      if (viewer === null || can(viewer, 'home.read', installation) !== 'allowed') return null;
      return [...(await readInvitedTo(context))];
    },
  }),
);

builder.queryField('openLinkCode', (t) =>
  t.string({
    ...operation('consultation.run'),
    nullable: true,
    description: 'The code of the open link of a consultation, for posters: `/contribute/<code>`. It stays the same.',
    args: { consultationId: t.arg.id({ required: true, description: 'The consultation.' }) },
    resolve: async (_, { consultationId }, context) => {
      const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
      const runs = subject !== undefined && mayOnConsultation(context, 'consultation.run', subject);
      return runs ? openLinkCode(context.sql, consultationId) : null;
    },
  }),
);
