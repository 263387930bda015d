import { nodeContent, nodeOfContent } from '@cynllun/domain/aggregate/content';
import type { FieldValues, Node } from '@cynllun/domain/aggregate/aggregate';
import type { Advice, AdvicePoint, AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import { sealJson, type SealedJson } from '../core/snapshot/canonical.ts';
import { openWords, type Snapshot } from '../core/snapshot/stored-snapshot.ts';

/** The shape in which texts are frozen now; as `versionSchema`. */
export const responseSchema = 1;

/** What a text says: what inspectorates agree to by its hash, and what is kept of it once it is issued. */
export function sealText({ versionId }: Advice, text: AdviceText, secret: Uint8Array): SealedJson {
  return sealJson(secret, (seal) => ({
    schema: responseSchema,
    versionId,
    number: text.number,
    judgements: text.judgements.map((one) => nodeContent(adviceAggregate, 'judgement', { ...one }, seal)),
    points: text.points.map((one) => nodeContent(adviceAggregate, 'advicePoint', { ...one }, seal)),
  }));
}

interface Stored {
  readonly judgements: readonly Node[];
  readonly points: readonly Node[];
}

/** What a response says. Words that were erased are empty, and listed. */
export interface ResponseContent {
  readonly judgements: readonly Judgement[];
  readonly points: readonly AdvicePoint[];
  readonly erased: readonly ErasedWords[];
}

/**
 * Reads `sealText`, in whichever shape it was frozen.
 * @throws where it was frozen by a newer program than this
 */
export function openText(snapshot: Snapshot): ResponseContent {
  if (snapshot.schema > responseSchema)
    throw new Error(`A response of schema ${snapshot.schema} is newer than this program`);
  const { judgements, points } = JSON.parse(snapshot.content) as Stored & FieldValues;
  const { open, erased } = openWords(snapshot);
  return {
    judgements: judgements.map((node) => nodeOfContent(adviceAggregate, 'judgement', node, 'en', open)),
    points: points.map((node) => nodeOfContent(adviceAggregate, 'advicePoint', node, 'en', open)),
    erased,
  };
}
