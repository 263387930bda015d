import { builder } from '../core/graphql/builder.ts';
import type { DescribedChange } from './described-changes.ts';

const words = 'Words that were erased are `{ "erasedAt": … }`.';

const BecameRef = builder.enumType('PlanChangeKind', {
  description: 'What became of something in a plan.',
  values: {
    added: { description: 'It was added.' },
    removed: { description: 'It was removed.' },
    changed: { description: 'One field of it says something else.' },
  },
});

export const PlanChangeRef = builder.objectRef<DescribedChange>('PlanChange').implement({
  description: 'What was changed in a plan in answer to a comment: before, and after.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing.' }),
    field: t.exposeString('field', {
      description: 'The field, or of a text one part of it: `outcome.en`; empty where the thing came or went.',
    }),
    kind: t.exposeString('kind', {
      description:
        'How its value is to be read: `text`, `date`, `pence` and so on; empty where the thing came or went.',
    }),
    list: t.exposeString('list', { description: 'The list that a choice is of; empty for none.' }),
    became: t.expose('became', { type: BecameRef, description: 'What became of it.' }),
    aboutId: t.exposeID('aboutId', { nullable: true, description: 'The action or the recommendation that it is in.' }),
    reference: t.exposeString('reference', { description: 'The reference of that; empty where there is none.' }),
    name: t.expose('name', {
      type: 'JSON',
      nullable: true,
      description: `What the thing is called, where its field does not say enough: words, or a text. ${words}`,
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: `What it said; of links, names. ${words}`,
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: `What it says since; of links, names. ${words}`,
    }),
  }),
});
