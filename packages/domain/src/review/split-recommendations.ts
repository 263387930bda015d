/**
 * Recommendations pasted as a list, each as one text: what stands in a document as "1." or "Argymhelliad 3:" at the
 * start of a line begins the next one. Nothing that was pasted is dropped but the marks themselves and a heading that says
 * no more than that these are the recommendations.
 *
 * A list with marks goes by them, and lines between are joined to the one before. Only the kind of mark that the list
 * begins with counts, so that (a) and (b) under 1. stay in it. A list without marks goes by its blank lines, and without
 * those each line is one. A list that lost its lines on the way, as some programs copy them, goes by the marks that
 * count on from the first and begin a sentence.
 */
export function splitRecommendations(pasted: string): readonly string[] {
  const typed = pasted.split(/\r\n?|\n|\u2028|\u2029/).map((line) => line.replace(/[\t\u00a0 ]+/g, ' ').trim());
  const said = typed.filter((line) => line !== '');
  const lines = said.length === 1 ? inLines(said[0] ?? '') : typed;
  const kind = kindOfList(lines);
  if (kind !== null) return byMarks(lines, kind);
  const blocks = byBlankLines(lines);
  return blocks.length > 1 ? blocks : lines.filter((line) => line !== '');
}

/** A mark within a line that begins a sentence: `2. `, `(2) `, `R2: `, `Recommendation 2: `; its number is group 1. */
const within =
  /(?<=^|[.;:!?…”"’')] )(?:(?:Recommendation|Argymhelliad|Rec|Arg)\.? ?|[RA])?\(?(\d{1,3})(?: ?[.):–—-])(?= \p{L})/giu;

/** One line with a list in it, parted before each mark that counts on from the one before; the first stands in front. */
function inLines(line: string): readonly string[] {
  const starts: number[] = [];
  let last: number | null = null;
  for (const { index, 1: mark } of line.matchAll(within)) {
    const number = Number(mark);
    if (last === null ? index > 0 : number !== last + 1) continue;
    starts.push(index);
    last = number;
  }
  return starts.length < 2 ? [line] : starts.map((start, n) => line.slice(start, starts[n + 1]).trim());
}

/** How a mark looks: its number is group 1 of the pattern, the words after it group 2. */
interface Kind {
  readonly pattern: RegExp;
  /** The number a mark stands for; null where marks do not count up. */
  readonly number: ((mark: string) => number) | null;
  /** One such mark at the start makes a list of one; others need a second to be more than the beginning of a text. */
  readonly alone: boolean;
}

const word = '(?:Recommendation|Argymhelliad|Rec|Arg)';
const letter = (mark: string): number => mark.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;

/** In the order they are looked for: the surest first. */
const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(String.raw`^${word}\.?\s*(?:no\.?|rhif)?\s*(\d{1,3})(?:\s*[.):–—-]|\s|$)\s*(.*)$`, 'iu'),
    number: Number,
    alone: true,
  },
  { pattern: /^[RA](\d{1,3})(?:\s*[.):–—-]|\s|$)\s*(.*)$/u, number: Number, alone: true },
  { pattern: /^\((\d{1,3})\)\s*(.*)$/u, number: Number, alone: true },
  { pattern: /^(\d{1,3})\s*[.):](?!\d)\s*(.*)$/u, number: Number, alone: true },
  { pattern: /^(\d{1,2}\.\d{1,2})\.?\s+(.*)$/u, number: null, alone: false },
  { pattern: /^(\d{1,3})\s+(\p{Lu}.*)$/u, number: Number, alone: false },
  { pattern: /^\(?([ivxl]+)[.)]\s+(.*)$/iu, number: null, alone: false },
  { pattern: /^\(?([a-z])[.)]\s+(.*)$/iu, number: letter, alone: false },
  { pattern: /^([•▪◦●‣⁃*·–—-])\s+(.*)$/u, number: null, alone: true },
];

/** The kind of mark the list begins with; a heading of a line or two may stand before the first. */
function kindOfList(lines: readonly string[]): Kind | null {
  const said = lines.filter((line) => line !== '');
  return kinds.find((kind) => said.slice(0, 3).some((line) => kind.pattern.test(line)) && isList(said, kind)) ?? null;
}

function isList(said: readonly string[], { pattern, alone }: Kind): boolean {
  const marked = said.filter((line) => pattern.test(line)).length;
  return marked > 1 || (alone && pattern.test(said[0] ?? ''));
}

function byMarks(lines: readonly string[], kind: Kind): readonly string[] {
  const items: string[] = [];
  let last = 0;
  for (const line of lines) {
    const [, mark, rest = ''] = kind.pattern.exec(line) ?? [];
    const number = mark === undefined ? null : (kind.number?.(mark) ?? last + 1);
    if (number !== null && goesOn(number, last)) {
      items.push(rest);
      last = number;
    } else if (line !== '' && !(last === 0 && HEADING.test(line))) items.push(join(items.pop(), line));
  }
  return items.filter((item) => item !== '');
}

const HEADING = /^(?:the |yr )?(?:recommendations|argymhellion):?$/i;

/** A wrapped line may begin with a number too, so a mark has to count on from the last; lists under headings begin again. */
const goesOn = (number: number, last: number): boolean =>
  last === 0 || number === 1 || (number > last && number <= last + 5);

function byBlankLines(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line !== '') blocks.push(open ? join(blocks.pop(), line) : line);
    open = line !== '';
  }
  return blocks;
}

/** A word broken by a hyphen at the end of a line is left as it was typed: it may be one that has a hyphen. */
const join = (before: string | undefined, line: string): string =>
  before === undefined || before === '' ? line : `${before} ${line}`;
