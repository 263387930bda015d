import { nodeContent, nodeOfContent } from '@cynllun/domain/aggregate/content';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { path } from '@cynllun/domain/aggregate/path';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan, Reply } from '@cynllun/domain/plan/plan';
import { isReplyComplete, standingReplies } from '@cynllun/domain/plan/replies';
import type { Text } from '@cynllun/domain/text/text';
import { sealJson, type SealedJson } from '../core/snapshot/canonical.ts';
import { openWords, type Snapshot } from '../core/snapshot/stored-snapshot.ts';

/** The shape in which replies are frozen now; as `versionSchema`. */
export const repliesSchema = 1;

/** The replies that would be sent: those that stand and say all that they have to. */
export const sendableReplies = (plan: Pick<Plan, 'replies'>): readonly Reply[] =>
  standingReplies(plan).filter(isReplyComplete);

type ActionTitle = Pick<Plan['actions'][number], 'id' | 'title'>;

/** What replies say, with the titles of the actions that they name: whoever reads them may have no version with these. */
export function sealReplies(plan: Plan, secret: Uint8Array): SealedJson {
  const replies = sendableReplies(plan);
  const named = new Set(replies.flatMap(({ changedActionId }) => changedActionId ?? []));
  const actions = plan.actions.filter(({ id }) => named.has(id));
  return sealJson(secret, (seal) => ({
    schema: repliesSchema,
    replies: replies.map((one) => nodeContent(planAggregate, 'reply', { ...one }, seal)),
    actions: actions.map(({ id, title }) => ({
      id,
      title: Object.fromEntries(
        Object.entries(title).map(([part, words]) => [
          part,
          part === 'original' || words === null || words === ''
            ? words
            : seal(path('action', id, `title.${part}`), words),
        ]),
      ),
    })),
  }));
}

/** A reply as it was sent. */
export type SentReply = Reply & {
  /** What the action was called that was changed because of the point; null where none is named. */
  readonly changedActionTitle: Text | null;
};

/**
 * Reads `sealReplies`, in whichever shape it was frozen. Words that were erased are empty, and listed.
 * @throws where it was frozen by a newer program than this
 */
export function openReplies(snapshot: Snapshot): {
  readonly replies: readonly SentReply[];
  readonly erased: readonly ErasedWords[];
} {
  if (snapshot.schema > repliesSchema)
    throw new Error(`Replies of schema ${snapshot.schema} are newer than this program`);
  const stored = JSON.parse(snapshot.content) as {
    readonly replies: readonly Node[];
    readonly actions: readonly ActionTitle[];
  };
  const { open, erased } = openWords(snapshot);
  const titles = new Map(stored.actions.map(({ id, title }) => [id, openTitle(id, title, open)]));
  const replies = stored.replies.map((node) => {
    const reply = nodeOfContent(planAggregate, 'reply', node, 'en', open);
    return { ...reply, changedActionTitle: titles.get(reply.changedActionId ?? '') ?? null };
  });
  return { replies, erased };
}

/** A title's parts stand for words as they are in a node: opened as one, of which only the title is. */
const openTitle = (id: string, title: Text, open: (at: string) => string): Text =>
  nodeOfContent(planAggregate, 'action', { id, title }, 'en', open).title;
