import { path } from '../aggregate/path.ts';
import type { Reply } from '../plan/plan.ts';
import { isReplyComplete, standingReplies } from '../plan/replies.ts';
import type { Gap, RuleContext } from './rule.ts';

export const replies = ({ plan }: RuleContext) => standingReplies(plan);

/** A point stands beside its version, and has its number there. */
export function pointUnanswered(reply: Reply, { plan }: RuleContext): Gap | null {
  if (isReplyComplete(reply)) return null;
  const beside = standingReplies(plan).filter(({ version }) => version === reply.version);
  const field = reply.answer === null ? 'answer' : 'words';
  return {
    path: path('reply', reply.id, field),
    params: { point: beside.indexOf(reply) + 1, version: reply.version ?? 0 },
  };
}
