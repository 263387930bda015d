import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { problem, required, says, together, type Problem } from '../input/problem.ts';
import { typedChoice, typedDate, typedWords } from '../input/typed.ts';
import { entities } from '../plan/entities.ts';
import { isBlank } from '../text/text.ts';
import type { DeadlineFacts } from './facts.ts';
import { originalDue } from './original-due.ts';
import { deadlines, type DeadlineCode } from './table.ts';

/** A day on which something happened. */
export const dayThatCame = (today: CalendarDate) =>
  required(typedDate).check(z.refine((day) => day <= today, says('notYet')));

/** What met a deadline that no screen records by itself. */
export const recordSchema = (today: CalendarDate) => {
  const { deadline, byPersonId, note } = entities.deadlineRecord.fields;
  return z.object({
    deadline: required(typedChoice(deadline)),
    on: dayThatCame(today),
    byPersonId: typedChoice(byPersonId),
    note: typedWords(note),
  });
};

/** A later day for a deadline, with the reason. */
export const proposalSchema = (facts: DeadlineFacts) => {
  const { deadline, reason } = entities.extension.fields;
  return z
    .object({
      deadline: required(typedChoice(deadline)),
      proposedOn: required(typedDate),
      reason: required(typedWords(reason)),
    })
    .check(together((proposal) => [...withoutBase(facts, proposal.deadline), ...notLater(facts, proposal)]));
};

function withoutBase({ review }: DeadlineFacts, code: DeadlineCode): readonly Problem[] {
  const base = deadlines.find((one) => one.code === code)?.from;
  return base === undefined || review[base] !== null ? [] : [problem('deadline', 'noBase', { base })];
}

function notLater(
  facts: DeadlineFacts,
  { deadline, proposedOn }: { readonly deadline: DeadlineCode; readonly proposedOn: CalendarDate | null | undefined },
): readonly Problem[] {
  const due = originalDue(facts, deadline);
  return proposedOn && due !== null && proposedOn <= due ? [problem('proposedOn', 'notLater', { due })] : [];
}

/** The lead reviewer's agreement, where it came by letter. */
export const letterSchema = (today: CalendarDate) => {
  const { agreedByPersonId, letter } = entities.extension.fields;
  return z
    .object({
      agreedOn: dayThatCame(today),
      letter: typedWords(letter),
      agreedByPersonId: typedChoice(agreedByPersonId),
    })
    .check(together(({ letter: named }) => (isBlank(named) ? [problem('letter', 'letterMissing')] : [])));
};

const ownDate = entities.authorityDate.fields;

/** One of the authority's own dates. One of another kind needs a name. */
export const ownDateSchema = z
  .object({
    kind: required(typedChoice(ownDate.kind)),
    name: typedWords(ownDate.name),
    on: required(typedDate),
  })
  .check(together(({ kind, name }) => (kind === 'other' && isBlank(name) ? [problem('name', 'required')] : [])));
