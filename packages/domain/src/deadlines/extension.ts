import type { CalendarDate } from '../calendar/date.ts';
import type { Extension } from '../plan/plan.ts';
import type { DeadlineCode } from './table.ts';

/** An extension that stands: the lead reviewer agreed to its day. */
export type AgreedExtension = Extension & { readonly proposedOn: CalendarDate; readonly agreedOn: CalendarDate };

/**
 * The extension that counts for a deadline at `today`: of those agreed by then, the one agreed last, and of two agreed
 * on one day the one listed later. A proposal moves nothing until it is agreed.
 */
export function agreedExtension(
  extensions: readonly Extension[],
  deadline: DeadlineCode,
  today: CalendarDate,
): AgreedExtension | null {
  return extensions
    .filter((extension) => extension.deadline === deadline)
    .filter(isAgreed)
    .filter((extension) => extension.agreedOn <= today)
    .reduce<AgreedExtension | null>((last, next) => (last && last.agreedOn > next.agreedOn ? last : next), null);
}

/** A proposal the lead reviewer has not answered: a day is proposed, and neither they nor a letter agreed. */
export const isProposed = (extension: Extension, today: CalendarDate): boolean =>
  extension.proposedOn !== null && !(isAgreed(extension) && extension.agreedOn <= today);

/** Agreed takes the day of agreement, and who agreed or the letter it came in. */
function isAgreed(extension: Extension): extension is AgreedExtension {
  const says = extension.agreedByPersonId !== null || extension.letter.trim() !== '';
  return extension.proposedOn !== null && extension.agreedOn !== null && says;
}
