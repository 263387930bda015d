import { fieldsOf } from '../plan/edit.ts';
import { languages, type Language } from '../text/language.ts';
import { path } from '../aggregate/path.ts';
import type { EntityName } from '../plan/entities.ts';
import type { Text } from '../text/text.ts';
import { listed, type Gap, type RuleContext } from './rule.ts';
import type { Thing } from './things.ts';
import { vagueWords } from './vague-words.ts';

/** What must be said so that it can be checked. The review's own words, and names of forums and plans, are not ours. */
export const checkedFields: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  plan: ['monitoringArrangements'],
  action: [
    'title',
    'summary',
    'description',
    'outcome',
    'responsiblePost',
    'accountablePost',
    'existingResourcesHow',
    'monitoredBy',
    'monitoringMethod',
  ],
  indicator: ['name', 'unit', 'source'],
  costLine: ['purpose', 'fundingSource'],
};

interface CheckedWords {
  readonly thing: Thing;
  readonly field: string;
}

export const checkedWords = ({ things }: RuleContext): readonly CheckedWords[] =>
  things.flatMap((thing) => (checkedFields[thing.entity] ?? []).map((field) => ({ thing, field })));

/** `params.words`: what is vague in the field, in either language, each once, comma-separated. */
export function vague({ thing, field }: CheckedWords): Gap | null {
  const { entity, id, reference, number } = thing;
  const found = vagueIn(inBothLanguages(thing, field));
  if (found.length === 0) return null;
  return { path: path(entity, id, field), params: { entity, field, reference, number, words: distinct(found) } };
}

/** Plain words are in the language somebody typed, which nobody asked: they are read as both. */
function inBothLanguages({ entity, values }: Thing, field: string): Readonly<Record<Language, string>> {
  if (fieldsOf(entity)[field]?.kind === 'text') return values[field] as Text;
  const words = values[field] as string;
  return { en: words, cy: words };
}

const vagueIn = (text: Readonly<Record<Language, string>>): readonly string[] =>
  languages.flatMap((language) => vagueWords(text[language], language).map(({ words }) => words));

function distinct(found: readonly string[]): string {
  const small = found.map((words) => words.toLowerCase());
  return listed(found.filter((_, index) => small.indexOf(small[index] ?? '') === index));
}
