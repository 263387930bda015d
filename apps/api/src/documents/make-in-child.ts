import { askOnce } from '../platform/child.ts';
import type { DocumentContent, Format } from './content.ts';
import type { Answer, Order } from './maker.ts';
import { NotMade } from './not-made.ts';

const MB = 1024 * 1024;

/** What a document may take, and the program that makes it. */
export interface Limits {
  readonly maker: URL;
  /** Milliseconds. */
  readonly time: number;
  /** Bytes. */
  readonly memory: number;
}

/** A plan of 1,200 actions takes 2 s and 500 MB; no plan has so many. */
export const limits: Limits = { maker: new URL('maker.ts', import.meta.url), time: 60_000, memory: 900 * MB };

/**
 * Makes a document in a process of its own, which ends with it: the compiler leaks, and what hangs or grows can be killed.
 * @param signal ends it before it is done
 * @throws NotMade
 */
export async function makeInChild(
  order: { readonly content: DocumentContent; readonly format: Format },
  { signal, maker, time, memory }: Limits & { readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const asked: Order = { ...order, memory };
  const heap = Math.floor(memory / MB / 2);
  const given = { execArgv: [`--max-old-space-size=${heap}`], time, signal };
  const answer = await askOnce<Answer>(maker, asked, given).catch((cause: unknown) => {
    // Where it is the program that ends, the document is not at fault.
    throw signal.aborted ? cause : new NotMade('fault', { cause });
  });
  if (answer.kind === 'late') throw new NotMade('tookTooLong');
  if (answer.kind === 'killed') throw new NotMade('tooLarge');
  if ('bytes' in answer.answer) return answer.answer.bytes;
  throw new NotMade(answer.answer.problem, { cause: new Error(answer.answer.reason) });
}
