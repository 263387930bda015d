import { builder } from '../graphql/builder.ts';
import type { MomentSelector } from './read-comparison.ts';

export const MomentInput = builder.inputType('MomentInput', {
  description: 'A moment: one of the two.',
  isOneOf: true,
  fields: (t) => ({
    sequence: t.int({ description: 'With all writes up to this one; 0 is before the first.' }),
    on: t.field({ type: 'Date', description: 'At the end of this day.' }),
  }),
});

type MomentInputValue = { readonly sequence?: number | null; readonly on?: string | null } | null | undefined;

export function toMoment(given: MomentInputValue): MomentSelector {
  if (given?.sequence != null) return { sequence: given.sequence };
  return given?.on != null ? { on: given.on } : null;
}
