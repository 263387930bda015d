import type { i18n } from 'i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { vagueWords } from '@cynllun/domain/rules/vague-words';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { wordsIn } from '@cynllun/domain/text/text';
import { sayer, type Params, type Say } from './say.ts';

interface Naming {
  /** The name of a person by their id. */
  readonly nameOf: (personId: string) => string;
  /** How the plan's own words, which are in `language`, go into the sentence. */
  readonly quote: (words: string, language: Language) => string;
}

/** A finding as a sentence in `language`. Needs the areas `findings` and `fields`. */
export function findingWords(
  words: i18n,
  language: Language,
  finding: Pick<Finding, 'code' | 'params'>,
  naming: Naming,
): string {
  const say = sayer(words, language);
  return say(`findings:${finding.code}`, { ...finding.params, ...inWords(finding.params, say, language, naming) });
}

/** The params that are names of things, as words. */
function inWords(params: Finding['params'], say: Say, reader: Language, { nameOf, quote }: Naming): Params {
  const {
    missing,
    words,
    language,
    personId,
    entity,
    field,
    earlier,
    later,
    postEn,
    postCy,
    nameEn,
    nameCy,
    state,
    direction,
    edge,
    extendedFrom,
  } = params;
  const { words: post, language: postLanguage } = wordsIn(
    { en: String(postEn ?? ''), cy: String(postCy ?? '') },
    reader,
  );
  const { words: body, language: bodyLanguage } = wordsIn(
    { en: String(nameEn ?? ''), cy: String(nameCy ?? '') },
    reader,
  );
  const named = (post && 'post') || (body && 'body') || undefined;
  const variant = state ?? direction ?? edge ?? named ?? (extendedFrom ? 'extended' : undefined);
  return {
    ...(variant !== undefined && { context: variant }),
    ...(missing !== undefined && { missing: split(missing).map((name) => say(`findings:missing.${name}`)) }),
    ...(words !== undefined && {
      words: split(words).map((one) => say('findings:quoted', { words: quote(one, languageOf(one, reader)) })),
    }),
    ...(language !== undefined && { language: say(`findings:language.${language}`) }),
    ...(post && { post: quote(post, postLanguage) }),
    ...(body && { body: quote(body, bodyLanguage) }),
    ...(personId !== undefined && { person: nameOf(String(personId)) }),
    ...(entity !== undefined && {
      where: say(`fields:where.${entity}`, params),
      field: say(`fields:${entity}.${field}`),
    }),
    ...(earlier !== undefined && { earlier: say(`fields:review.${earlier}`), later: say(`fields:review.${later}`) }),
  };
}

/** The language in which a phrase is vague; the reader's, where it is so in both. */
const languageOf = (phrase: string, reader: Language): Language =>
  vagueWords(phrase, reader).length > 0 ? reader : otherLanguage(reader);

const split = (names: string | number): readonly string[] => String(names).split(',');
