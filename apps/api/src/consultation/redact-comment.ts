import { passageIn } from '@cynllun/domain/consultation/passage';
import { redactionSchema } from '@cynllun/domain/consultation/forms';
import type { Context } from '../core/context.ts';
import { checked, invalid } from '../core/log/failure.ts';
import { act, type OnComment } from './act-on-comment.ts';

export interface RedactComment extends OnComment {
  readonly of: string | null;
  /** In UTF-16 units of what was said; of the name both are 0, and all of it is taken out. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * Takes words out of a comment, or the name that would stand beside it, with a reason: they are shown to the team alone. What
 * was released before is released no more.
 * @throws ExpectedFailure naming `of`, `end` or `reason`
 */
export function redactComment(context: Context, input: RedactComment): Promise<string> {
  const { of, start, end, reason } = checked(redactionSchema, input);
  return act(context, input, 'consultation.record', ({ comment }) => {
    if (of === 'name') return [{ entity: 'redaction', fields: { of, start: null, end: null, reason } }];
    const passage = passageIn(comment.words, start, end);
    if (passage === null) throw invalid('end', 'required');
    return [{ entity: 'redaction', fields: { of, start: passage.start, end: passage.end, reason } }];
  });
}

/**
 * Lets words that were taken out by mistake be shown, once a second person has released them anew.
 * @throws ExpectedFailure naming `redactionId`
 */
export const withdrawRedaction = (
  context: Context,
  { redactionId, ...on }: OnComment & { readonly redactionId: string },
): Promise<string> =>
  act(context, on, 'consultation.record', ({ comment }) => {
    const redaction = comment.redactions.find(({ id }) => id === redactionId);
    if (redaction === undefined) throw invalid('redactionId', 'notInList');
    return redaction.withdrawals.length > 0
      ? []
      : [{ entity: 'redactionWithdrawal', fields: {}, parentId: redaction.id }];
  });
