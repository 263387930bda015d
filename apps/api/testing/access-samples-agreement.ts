import { randomUUID } from 'node:crypto';
import { planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';

const on = '2026-11-02';

/**
 * Whoever may is told what is wrong with it: agreeing a plan would seal it for all that comes after, and at most stages there is
 * nothing to vary.
 */
const incomplete = (name: string, operation: Sample['operation'], said: object): Sample => ({
  name,
  operation,
  answers: 'ValidationError',
  prepare: async ({ prisma, place }) => ({
    args: { input: { planId: place.planId, requestId: randomUUID(), ...said } },
    subject: await planNow(prisma, place),
  }),
});

const nowhere = 987_654;
const approved = { baseSequence: 0, edits: [], reason: 'Snow' };

export const agreementSamples: Readonly<Record<string, readonly Sample[]>> = {
  putForAgreement: [incomplete('a version that there is not', 'agreement.record', { version: nowhere, on })],
  recordAgreement: [
    incomplete('of a version that there is not', 'agreement.record', {
      version: nowhere,
      sequence: 0,
      amendments: [],
      on,
      body: 'council',
      minuteReference: 'C/12',
    }),
  ],
  varyPlan: [
    incomplete('by nothing', 'variation.make', { ...approved, on, agreedBy: 'Cabinet', minuteReference: 'CAB/9' }),
  ],
  correctWording: [incomplete('of nothing', 'wording.correct', approved)],
};
