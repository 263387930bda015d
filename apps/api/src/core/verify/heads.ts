import type { TamperFinding } from './finding.ts';
import type { CheckedChain, LogToCheck } from './check-chain.ts';

/** Where a log stood when its head was mailed. */
export interface MailedHead {
  readonly kind: string;
  readonly logId: string;
  readonly sequence: number;
  /** In hex. */
  readonly head: string;
}

/** A line of the mail, and of what `verify` prints: `plan 0193… 41 3f9c…`. */
export const headLine = ({ kind, id, sequence, head }: LogToCheck): string =>
  `${kind} ${id} ${sequence} ${Buffer.from(head).toString('hex')}`;

const line = /^[>\s]*(?<kind>\w+) (?<logId>[0-9a-f-]{36}) (?<sequence>\d+) (?<head>[0-9a-f]{64})\s*$/gm;

/** Where a mail server folded a line (RFC 2045). */
const folds = /=\r?\n/g;

/** The heads in a mail, however it was saved or quoted: every other line is passed over. */
export const readHeads = (mail: string): readonly MailedHead[] =>
  [...mail.replaceAll(folds, '').matchAll(line)].map(
    ({ groups: { kind = '', logId = '', sequence = '', head = '' } = {} }) => ({
      kind,
      logId,
      sequence: Number(sequence),
      head,
    }),
  );

/** Whether a log still has the write that each of its mailed heads was the hash of. */
export function checkMailedHeads(
  mailed: readonly MailedHead[],
  hashes: CheckedChain['hashes'],
): readonly TamperFinding[] {
  return mailed.flatMap(({ kind, logId, sequence, head }): readonly TamperFinding[] => {
    const hash = hashes.get(sequence);
    // Before its first write a log has nothing that could be lost.
    if (sequence === 0 || (hash !== undefined && Buffer.from(hash).toString('hex') === head)) return [];
    return [{ trouble: 'mailedHeadDiffers', kind, logId, sequence, where: '' }];
  });
}
