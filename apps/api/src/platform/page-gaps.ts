/** What goes into a gap: words, with their language where it is not the page's. */
export type GapWords = string | { readonly words: string; readonly lang: string | undefined };

/** What a page of the build is filled with, by the names of its gaps. */
export interface Filling {
  readonly words: Readonly<Record<string, GapWords>>;
  /** Whether the page has what only some have (`<gap-only data-of>`). */
  readonly only?: Readonly<Record<string, boolean>>;
  /** The words of each of what is there several times (`<gap-each data-of>`). */
  readonly each?: Readonly<Record<string, readonly Readonly<Record<string, GapWords>>[]>>;
}

/**
 * Puts words into the gaps of a page that was rendered when the screens were built: `__name__`, and ` lang="__name__lang"`. Words
 * are escaped, for text and attributes alike, and no gap can be written in them.
 * @throws where the page has a gap that nothing is given for
 */
export function fillGaps(page: string, { words, only = {}, each = {} }: Filling): string {
  return withWords(
    page
      .replace(/<gap-only data-of="(\w+)">([^]*?)<\/gap-only>/g, (_, name: string, part: string) =>
        known(only, name) ? part : '',
      )
      .replace(/<gap-each data-of="(\w+)">([^]*?)<\/gap-each>/g, (_, name: string, part: string) =>
        known(each, name)
          .map((own) => withWords(part, { ...words, ...own }))
          .join(''),
      ),
    words,
  );
}

const withWords = (part: string, words: Filling['words']): string =>
  part
    .replace(/ lang="__([a-zA-Z]+)__lang"/g, (_, name: string) => {
      const given = known(words, name);
      const lang = typeof given === 'string' ? undefined : given.lang;
      return lang === undefined ? '' : ` lang="${lang}"`;
    })
    .replace(/__([a-zA-Z]+)__/g, (_, name: string) => {
      const given = known(words, name);
      return escaped(typeof given === 'string' ? given : given.words);
    });

function known<Given>(given: Readonly<Record<string, Given>>, name: string): Given {
  const found = given[name];
  if (found === undefined) throw new Error(`Nothing is given for the gap ${name} of a page`);
  return found;
}

/** An underscore too, so that no words are taken for a gap. */
const escaped = (words: string): string => words.replace(/[&<>"'_]/g, (one) => `&#${one.charCodeAt(0)};`);
