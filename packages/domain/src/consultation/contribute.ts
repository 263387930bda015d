import * as z from 'zod/mini';
import { check } from '../input/check.ts';
import { problem, required, says, together, type Checked } from '../input/problem.ts';
import { typedChoice, typedWords } from '../input/typed.ts';
import { emailAddressSchema } from '../people/email-address.ts';
import { isBlank } from '../text/text.ts';
import { contributionEntities } from './contribution-entities.ts';
import { readReceiptCode } from './receipt-code.ts';

const { fields } = contributionEntities.comment;

/** Comments that are sent at once: more than a consultation has actions and questions. */
export const MOST_AT_ONCE = 60;

/** What somebody says of one thing, and whose view it is. */
export const sayingSchema = z
  .object({
    about: required(typedChoice(fields.about)),
    aboutId: fields.aboutId.schema,
    kind: typedChoice(fields.kind),
    part: fields.part.schema,
    quote: fields.quote.schema,
    quoteStart: fields.quoteStart.schema,
    words: required(typedWords(fields.words)),
    language: required(typedChoice(fields.language)),
    view: required(typedChoice(fields.view)),
  })
  .check(
    // What answers a question is of no kind.
    together(({ about, kind }) => (about !== 'question' && kind === null ? [problem('kind', 'required')] : [])),
  );
export type Saying = z.output<typeof sayingSchema>;

/** How it comes, on which some answers turn. */
export interface ContributedBy {
  /** Nobody was asked for their group or their name. */
  readonly openLink: boolean;
  /** A body says for how many members it answers. */
  readonly body: boolean;
}

/** For how many members a body says something, as people write it; blank is none. */
export const typedMembers = z.transform((typed: string | number | null, context): number | null => {
  const digits = String(typed ?? '').replaceAll(/[\s,]/g, '');
  if (digits === '') return null;
  if (/^[1-9]\d{0,5}$/.test(digits)) return Number(digits);
  context.issues.push({ code: 'custom', input: typed, ...says('unreadable') });
  return z.NEVER;
});

const replyTo = z.union([
  z.pipe(
    z.string().check(z.refine(isBlank)),
    z.transform(() => ''),
  ),
  emailAddressSchema,
]);

/** What somebody sends: all that they said, and for whom. Checked on the device and again by the server. */
export const contributionSchema = ({ openLink, body }: ContributedBy) =>
  z
    .object({
      comments: z.array(sayingSchema).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
      group: typedChoice(fields.group),
      members: typedMembers,
      name: typedWords(fields.name),
      mayBeNamed: z.boolean(),
      replyTo,
    })
    .check(
      together(({ group, members: count, name, mayBeNamed }) => [
        ...(openLink && group === null ? [problem('group', 'required')] : []),
        ...(body && count === null ? [problem('members', 'required')] : []),
        ...(openLink && mayBeNamed && name === '' ? [problem('name', 'required')] : []),
      ]),
    );
export type Contribution = z.output<ReturnType<typeof contributionSchema>>;

/** As the API checks them: for screens, which fetch this when something is sent. */
export const checkedSaying = (saying: unknown): Checked<Saying> => check(sayingSchema, saying);
export const checkedContribution = (by: ContributedBy, contribution: unknown): Checked<Contribution> =>
  check(contributionSchema(by), contribution);

/** The code of a receipt, as it was typed. */
export const receiptSchema = z.object({
  receipt: z.pipe(
    z.transform((typed: string) => readReceiptCode(typed)),
    z.custom<string>((code) => code !== null, says('notACode')),
  ),
});
