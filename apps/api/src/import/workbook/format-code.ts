/** A piece of a format code of numbers (ECMA-376, 18.8.31). */
export interface FormatToken {
  readonly kind: 'date' | 'digit' | 'elapsed' | 'general' | 'literal' | 'other' | 'separator';
  readonly text: string;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** The numbers it is for, where it says so: `[>=1000]`. */
  readonly condition: ((value: number) => boolean) | null;
}

const PIECE =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(general|standard)|(am\/pm|a\/p|y+|m+|d+|h+|s+)|([0#?])|([.,%])|([;@/]|e[+-])|(.)/gisu;

/** The parts of a format code, for positive, negative and nought unless they say otherwise. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections: { tokens: FormatToken[]; condition: FormatSection['condition'] }[] = [
    { tokens: [], condition: null },
  ];
  for (const match of code.matchAll(PIECE)) {
    const section = sections.at(-1);
    const [, quoted, escaped, bracket, general, date, digit, separator, other, plain] = match;
    if (other === ';') sections.push({ tokens: [], condition: null });
    else if (bracket !== undefined && section) {
      section.condition ??= conditionIn(bracket);
      section.tokens.push(...inBrackets(bracket));
    } else if (quoted ?? escaped ?? plain)
      section?.tokens.push({ kind: 'literal', text: quoted ?? escaped ?? plain ?? '' });
    else if (general) section?.tokens.push({ kind: 'general', text: general });
    else if (date) section?.tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (digit) section?.tokens.push({ kind: 'digit', text: digit });
    else if (separator) section?.tokens.push({ kind: 'separator', text: separator });
    else if (other) section?.tokens.push({ kind: 'other', text: other });
  }
  return sections;
}

/** `[h]` counts beyond a day, `[$£-809]` is a currency and a language; a colour is nothing to read. */
function inBrackets(words: string): FormatToken[] {
  if (/^(?:h+|m+|s+)$/i.test(words)) return [{ kind: 'elapsed', text: words.toLowerCase() }];
  const currency = /^\$([^-]*)/.exec(words)?.[1] ?? '';
  return currency === '' ? [] : [{ kind: 'literal', text: currency }];
}

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

function conditionIn(words: string): FormatSection['condition'] {
  const [, sign = '', limit] = /^([<>=]{1,2})(-?[\d.]+)$/.exec(words) ?? [];
  const compare = COMPARE[sign];
  return compare ? (value) => compare(value, Number(limit)) : null;
}

/** The part that shows a number, and whether that part shows a minus of its own in place of the number's. */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { readonly section: FormatSection | null; readonly withoutSign: boolean } {
  const numeric = sections.slice(0, 3);
  const [first = null, second, third] = numeric;
  if (numeric.some(({ condition }) => condition)) {
    const found =
      numeric.find(({ condition }) => condition?.(value)) ?? numeric.findLast(({ condition }) => !condition);
    return { section: found ?? null, withoutSign: false };
  }
  if (value < 0 && second) return { section: second, withoutSign: true };
  return { section: value === 0 && third ? third : first, withoutSign: false };
}
