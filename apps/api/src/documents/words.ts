import type { Language } from '@cynllun/domain/text/language';
import { isBlank, wordsIn, type Text } from '@cynllun/domain/text/text';
import { formatter, type Formatter } from '@cynllun/messages/formatter';
import { markLanguage, piecesOf } from '@cynllun/messages/languageMarks';
import { translator } from '@cynllun/messages/translator';
import type { Line, Paragraph, Run } from './content.ts';

/** A text in two languages, or words of which it is known which they are in. */
export type Quoted = Pick<Text, Language> | { readonly words: string; readonly language: Language };

/** What a document is written with: the catalogues and the formats in its language, and what people wrote in theirs. */
export interface DocumentWords {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Formatter;
  readonly i18n: Awaited<typeof words>;
  /** What people wrote, in the language of the document or else marked as the other; nothing where they wrote none. */
  readonly said: (quoted: Quoted) => Line;
  /** The same for a gap in a sentence of ours, which `sentence` then reads. */
  readonly quote: (quoted: Quoted) => string;
  /** A sentence of ours, with what `quote` put into it in its own language. */
  readonly sentence: (words: string) => Line;
}

const areas = [
  'documents',
  'advice',
  'common',
  'council',
  'dates',
  'fields',
  'findings',
  'panels',
  'plan',
  'process',
  'reading',
  'responses',
  'versions',
] as const;
const words = translator();
const translate = async (language: Language) => (await words).getFixedT(language, areas);
type Translate = Awaited<ReturnType<typeof translate>>;

export async function documentWords(language: Language): Promise<DocumentWords> {
  const read = (quoted: Quoted) => {
    const found = 'words' in quoted ? quoted : wordsIn(quoted, language);
    return { words: found.words.trim(), language: found.language };
  };
  return {
    language,
    t: await translate(language),
    format: formatter(language),
    i18n: await words,
    said: (quoted) => {
      const found = read(quoted);
      return isBlank(found.words) ? [] : [run(found.words, found.language, language)];
    },
    quote: (quoted) => {
      const found = read(quoted);
      return isBlank(found.words) || found.language === language
        ? found.words
        : markLanguage(found.words, found.language);
    },
    sentence: (sentence) => piecesOf(sentence).map((piece) => run(piece.words, piece.lang ?? language, language)),
  };
}

const run = (text: string, language: Language, own: Language): Run =>
  language === own ? { words: text } : { words: text, language };

export const plain = (text: string): Line => (text === '' ? [] : [{ words: text }]);
export const quiet = (line: Line): Line => line.map((one) => ({ ...one, quiet: true as const }));
export const strong = (line: Line): Line => line.map((one) => ({ ...one, strong: true as const }));
export const paragraph = (line: Line): Paragraph => ({ kind: 'paragraph', line });

/** Lines as one, with a separator between those that say something. */
export const joined = (lines: readonly Line[], separator: string): Line =>
  lines
    .filter(({ length }) => length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ words: separator }, ...line]));
