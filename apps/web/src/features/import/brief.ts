import type { CellReading, PreviewAction } from '@cynllun/domain/import/preview';
import type { Proposal } from '@cynllun/domain/reading/read-cell';
import { isOpen, isProposed, type Choices } from './choices.ts';
import { takenProposal } from './tally.ts';

interface Read {
  readonly proposal: Proposal;
  readonly field: CellReading['field'];
}

/** How an action stands in a few words: what goes into fields, what waits to be accepted, what could not be read. */
export interface Brief {
  readonly accepted: readonly Read[];
  readonly waiting: readonly Read[];
  readonly unread: readonly CellReading[];
}

export function briefOf({ cells }: PreviewAction, choices: Choices): Brief {
  const brief: { accepted: Read[]; waiting: Read[]; unread: CellReading[] } = { accepted: [], waiting: [], unread: [] };
  for (const cell of cells) {
    const { field, proposal } = cell;
    const taken = isProposed(cell) || cell.problem !== null ? takenProposal(choices, cell) : null;
    if (taken) brief.accepted.push({ proposal: taken, field });
    else if (proposal && isProposed(cell)) brief.waiting.push({ proposal, field });
    if (isOpen(choices, cell)) brief.unread.push(cell);
  }
  return brief;
}
