import type { i18n } from 'i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { sayer, type Params, type Say } from './say.ts';

/**
 * A finding as a sentence in `language`. Needs the areas `findings` and `fields`.
 * `nameOf` gives the name of a person by their id.
 */
export function findingWords(
  words: i18n,
  language: string,
  finding: Pick<Finding, 'code' | 'params'>,
  nameOf: (personId: string) => string,
): string {
  const say = sayer(words, language);
  return say(`findings:${finding.code}`, { ...finding.params, ...inWords(finding.params, say, nameOf, language) });
}

/** The params that are names of things, as words. */
function inWords(params: Finding['params'], say: Say, nameOf: (personId: string) => string, reader: string): Params {
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
    state,
    direction,
    edge,
    extendedFrom,
  } = params;
  const [first, second] = reader === 'cy' ? [postCy, postEn] : [postEn, postCy];
  const post = first || second;
  const variant = state ?? direction ?? edge ?? (post ? 'post' : undefined) ?? (extendedFrom ? 'extended' : undefined);
  return {
    ...(variant !== undefined && { context: variant }),
    ...(missing !== undefined && { missing: split(missing).map((name) => say(`findings:missing.${name}`)) }),
    ...(words !== undefined && { words: split(words).map((one) => say('findings:quoted', { words: one })) }),
    ...(language !== undefined && { language: say(`findings:language.${language}`) }),
    ...(post && { post }),
    ...(personId !== undefined && { person: nameOf(String(personId)) }),
    ...(entity !== undefined && {
      where: say(`fields:where.${entity}`, params),
      field: say(`fields:${entity}.${field}`),
    }),
    ...(earlier !== undefined && { earlier: say(`fields:review.${earlier}`), later: say(`fields:review.${later}`) }),
  };
}

const split = (names: string | number): readonly string[] => String(names).split(',');
