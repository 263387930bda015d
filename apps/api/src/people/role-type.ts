import type { Role } from '@cynllun/domain/access/roles';
import { builder } from '../core/graphql/builder.ts';

const roleDescriptions: Readonly<Record<Role, { readonly description: string }>> = {
  lead: { description: 'Sets the plan up, brings its parts together, submits it and records what the Council did.' },
  editor: { description: 'Writes actions with colleagues.' },
  owner: { description: 'Keeps the actions that name them up to date.' },
  viewer: { description: 'Reads everything.' },
  contributor: { description: 'A stakeholder who comments on what they are invited to.' },
  forumMember: { description: 'A stakeholder who rates progress on a monitoring forum.' },
  leadReviewer: {
    description: 'Reads what is submitted or shared, gives the written response, watches implementation.',
  },
  reviewer: { description: 'Helps the lead reviewer: reads, and drafts advice.' },
  administrator: { description: 'Keeps organisations, people, reviews and roles.' },
};

export const RoleRef = builder.enumType('Role', {
  description: 'What someone does here. A person may hold several roles.',
  values: roleDescriptions,
});
