import type { Finding } from '@cynllun/domain/plan/finding';
import { builder } from '../core/graphql/builder.ts';
import { GateRef, SeverityRef } from './enum-types.ts';

export const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'What a rule has to say about a plan.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The rule; its words are in the message catalogues.' }),
    severity: t.expose('severity', { type: SeverityRef, description: 'Whether it blocks its gate.' }),
    gate: t.expose('gate', {
      type: GateRef,
      nullable: true,
      description: 'The gate it blocks; none where it advises.',
    }),
    source: t.exposeString('source', { description: 'The sentences of the guidance it rests on, or `ours`.' }),
    path: t.exposeString('path', { description: 'Where: `entity:id:field`.' }),
    params: t.expose('params', { type: 'JSON', description: 'What its words need.' }),
  }),
});
