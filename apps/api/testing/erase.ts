import type { StoredAggregate } from '../src/core/aggregate/stored-aggregate.ts';
import { eraseWords, type SealedWords } from '../src/core/log/erase.ts';
import { makeContext, type Services } from '../src/core/context.ts';

/** The words that stand in the log of a root, by what they say. */
export async function wordsInLog({ prisma }: Pick<Services, 'prisma'>, rootId: string) {
  const values = await prisma.changeValue.findMany({ where: { logId: rootId }, orderBy: { sequence: 'asc' } });
  return values.map(({ sequence, n, hash, value }): SealedWords & { readonly value: string | null } => ({
    sequence: Number(sequence),
    n,
    hash: Buffer.from(hash).toString('hex'),
    value,
  }));
}

/** Erases some of the words in the log of a root: those of a write, those that say something. */
export async function eraseSome(
  services: Services,
  stored: StoredAggregate,
  rootId: string,
  isChosen: (words: Awaited<ReturnType<typeof wordsInLog>>[number]) => boolean,
): Promise<void> {
  const chosen = (await wordsInLog(services, rootId)).filter(isChosen);
  await eraseWords(makeContext(services, null), stored, rootId, chosen, 'own');
}
