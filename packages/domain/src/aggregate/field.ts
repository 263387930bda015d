import * as z from 'zod/mini';
import { calendarDateSchema } from '../calendar/date.ts';
import type { Operation } from '../access/operations.ts';
import { says } from '../input/problem.ts';
import { textSchema, wordsSchema, type Text } from '../text/text.ts';

/**
 * A field of something in an aggregate. One description serves the type, the check of input, the GraphQL schema, the
 * change record and the conflict check.
 * - `text`: a public text in two languages · `words`: plain words in the language they were typed
 * - `date`: YYYY-MM-DD or null · `number`: a measured figure or null · `pence`: whole pence or null
 * - `whole`: a whole number from 1 or null
 * - `year`: the first calendar year of a financial year (2027 is 2027/28) or null
 * - `identifier`: letters and figures that a program made and nobody typed: a hash, a rule's code, a path
 * - `choice`: one of a list, `choices`: any of a list · `link`: an id or null · `links`: ids
 * - `position`: order among siblings; only the place of one against another means anything
 */
export type FieldKind =
  | 'text'
  | 'words'
  | 'date'
  | 'number'
  | 'pence'
  | 'whole'
  | 'year'
  | 'yesNo'
  | 'identifier'
  | 'choice'
  | 'choices'
  | 'link'
  | 'links'
  | 'position';

export interface Field<Value = unknown> {
  readonly kind: FieldKind;
  readonly schema: z.ZodMiniType<Value>;
  /** For the GraphQL schema's reader. */
  readonly description: string;
  /** The value of a field nobody has filled in. A `text` takes the aggregate's language instead. */
  readonly empty: Value;
  /** Longest `text` or `words`, in UTF-16 units. */
  readonly longest?: number;
  /** Name and members of the list for `choice` and `choices`. */
  readonly list?: { readonly name: string; readonly members: readonly string[] };
  /** Asked for instead of the entity's own operation. */
  readonly operation?: Operation;
  /** What a `link` or `links` points at: an entity of the same aggregate, a person or an organisation. */
  readonly to?: string;
  /** Long words that several people write at once, letter by letter. Says how they are stored: never change it alone. */
  readonly prose?: true;
  /** Words in several lines, asked for in a control that has room for them. Prose is so in any case. */
  readonly multiline?: true;
  /** Places a thing among others: not for those to change whose own it merely is. */
  readonly placing?: true;
  /** Written by use cases alone: no edit that a client sends names it. */
  readonly byUseCase?: true;
  /** Says something of a person: the log says that it changed, never what it says. */
  readonly personal?: true;
  /** Goes with its thing and is not of what that says: no copy of the whole root has it. */
  readonly apart?: true;
}

export type Fields = Readonly<Record<string, Field>>;
export type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer Value> ? Value : never };

const id = z.uuid();

/** A field of words: it always has a longest. */
interface WrittenField<Value> extends Field<Value> {
  readonly longest: number;
}

export const text = (longest: number, description: string): WrittenField<Text> => ({
  kind: 'text',
  schema: textSchema(longest),
  description,
  longest,
  empty: { original: 'en', en: '', cy: '', madeFrom: null },
});

export const words = (longest: number, description: string): WrittenField<string> => ({
  kind: 'words',
  schema: wordsSchema(longest),
  description,
  longest,
  empty: '',
});

export const date = (description: string): Field<string | null> => ({
  kind: 'date',
  schema: z.nullable(calendarDateSchema),
  description,
  empty: null,
});

/** Figures keep at most six decimals and twelve digits before them: what the database column holds exactly. */
export const number = (description: string): Field<number | null> => ({
  kind: 'number',
  schema: z.nullable(
    z.number().check(
      z.minimum(-999_999_999_999),
      z.maximum(999_999_999_999),
      z.refine((figure) => Number(figure.toFixed(6)) === figure, says('tooManyDecimals', { most: 6 })),
    ),
  ),
  description,
  empty: null,
});

export const pence = (description: string): Field<number | null> => ({
  kind: 'pence',
  schema: z.nullable(z.int().check(z.minimum(0), z.maximum(9_999_999_999_999))),
  description,
  empty: null,
});

export const whole = (description: string): Field<number | null> => ({
  kind: 'whole',
  schema: z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  description,
  empty: null,
});

export const year = (description: string): Field<number | null> => ({
  kind: 'year',
  schema: z.nullable(z.int().check(z.minimum(1990), z.maximum(2100))),
  description,
  empty: null,
});

export const yesNo = (description: string): Field<boolean> => ({
  kind: 'yesNo',
  schema: z.boolean(),
  description,
  empty: false,
});

/** No words of a person: the log holds it as it is. */
export const identifier = (description: string): Field<string> => ({
  kind: 'identifier',
  schema: z.string().check(z.maxLength(200), z.regex(/^[\w.:-]*$/)),
  description,
  empty: '',
});

export const choice = <const M extends readonly [string, ...string[]]>(
  name: string,
  members: M,
  description: string,
): Field<M[number] | null> => ({
  kind: 'choice',
  schema: z.nullable(z.enum(members)),
  description,
  list: { name, members },
  empty: null,
});

export const choices = <const M extends readonly [string, ...string[]]>(
  name: string,
  members: M,
  description: string,
): Field<readonly M[number][]> => ({
  kind: 'choices',
  schema: z.array(z.enum(members)).check(z.maxLength(members.length)),
  description,
  list: { name, members },
  empty: [],
});

export const link = (to: string, description: string): Field<string | null> => ({
  kind: 'link',
  schema: z.nullable(id),
  description,
  to,
  empty: null,
});

export const links = (to: string, description: string): Field<readonly string[]> => ({
  kind: 'links',
  schema: z.array(id).check(z.maxLength(200)),
  description,
  to,
  empty: [],
});

export const position = (description: string): Field<number> => ({
  kind: 'position',
  schema: z.number(),
  description,
  empty: 0,
});

/** Long words that people write together, letter by letter. */
export const prose = <F extends Field>(field: F): F => ({ ...field, prose: true });

/** Words in several lines that one person sets as a whole. */
export const multiline = <F extends Field>(field: F): F => ({ ...field, multiline: true });

/** Whether words of a field are one line. */
export const isOneLine = ({ prose: isProse, multiline: hasLines }: Field): boolean => !isProse && !hasLines;

/** What places a thing among others. */
export const placing = <F extends Field>(field: F): F => ({ ...field, placing: true });

/** What says something of a person: its log has the hash alone, whatever its kind, and the words can be erased. */
export const personal = <F extends Field>(field: F): F => ({ ...field, personal: true });

/** What use cases write and no client does: what a thing is about, that something came of it. */
export const byUseCase = <F extends Field>(field: F): F => ({ ...field, byUseCase: true });

/** What is kept with a thing and is not of what its root says: no copy of the whole root has it. */
export const apart = <F extends Field>(field: F): F => ({ ...field, apart: true });

/** A field that asks for an operation other than its entity's. */
export const needs = <F extends Field>(operation: Operation, field: F): F => ({ ...field, operation });
