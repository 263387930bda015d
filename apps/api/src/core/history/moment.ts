import { calendarDateSchema } from '@cynllun/domain/calendar/date';
import { builder } from '../graphql/builder.ts';
import { badInput } from '../graphql/read-arguments.ts';
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

/** @throws GraphQLError for a day that there is not */
export function toMoment(given: MomentInputValue): MomentSelector {
  if (given?.sequence != null) return { sequence: given.sequence };
  if (given?.on == null) return null;
  if (!calendarDateSchema.safeParse(given.on).success) throw badInput('on is no day of this calendar.');
  return { on: given.on };
}
