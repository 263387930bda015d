import { londonDate } from '@cynllun/domain/calendar/date';
import { otherLanguage } from '@cynllun/domain/text/language';
import type { Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import type { Text } from '@cynllun/domain/text/text';
import type { NamedPerson } from '../../core/aggregate/stored-aggregate.ts';
import type { Line } from '../../documents/content.ts';
import { plain, quiet, type DocumentWords } from '../../documents/words.ts';

/** A plan that is put into a document, with what its words need. */
export interface PlanWords extends DocumentWords {
  readonly plan: Plan;
  /** Posts stand in it in place of people's names: it is for the public. */
  readonly asPosts: boolean;
  /** The day whose state it shows. */
  readonly on: string;
  /** What a field says: in its own language, or that it is not set, or when its words were erased. */
  readonly field: (words: string | Text, at?: string) => Line;
  /** Words that stay in the language the plan is drafted in, as a gap of a sentence takes them. */
  readonly drafted: (words: string) => string;
  readonly notSet: Line;
  readonly personName: (id: string | null) => string | null;
  readonly referenceOf: (id: string) => string;
  /** From when to when, as far as it is set. */
  readonly span: (startsOn: string | null, endsOn: string | null, isShort?: boolean) => Line;
}

interface Given {
  readonly plan: Plan;
  readonly asPosts?: boolean;
  readonly on: string;
  readonly people: readonly NamedPerson[];
  readonly erased: readonly { readonly path: string; readonly erasedAt: string }[];
}

export function planWords(words: DocumentWords, { plan, on, people, erased, asPosts = false }: Given): PlanWords {
  const { t, format, language, said } = words;
  const erasedAt = new Map(erased.map((one) => [one.path, one.erasedAt]));
  const known = references(plan);
  const notSet = quiet(plain(t('common:notSet')));
  const inPlaceOf = (at: string): Line => {
    const when =
      erasedAt.get(at) ?? erasedAt.get(`${at}.${language}`) ?? erasedAt.get(`${at}.${otherLanguage(language)}`);
    return when === undefined ? notSet : quiet(plain(t('reading:erased', { on: londonDate(Date.parse(when)) })));
  };
  return {
    ...words,
    plan,
    asPosts,
    on,
    notSet,
    field: (value, at = '') => {
      const line = said(typeof value === 'string' ? { words: value, language: plan.draftingLanguage } : value);
      return line.length === 0 ? inPlaceOf(at) : line;
    },
    drafted: (value) => words.quote({ words: value, language: plan.draftingLanguage }),
    personName: (id) => {
      const person = people.find((one) => one.id === id);
      if (person === undefined) return null;
      return asPosts ? t('council:paper.officer') : (person.name ?? t('reading:who.erased'));
    },
    referenceOf: (id) => known.get(id) ?? '',
    span: (startsOn, endsOn, isShort = false) => {
      const day = isShort ? format.shortDate : format.date;
      if (startsOn !== null && endsOn !== null)
        return plain(t('reading:when.span', { from: day(startsOn), to: day(endsOn) }));
      if (startsOn !== null) return plain(t('reading:when.from', { from: day(startsOn) }));
      return endsOn === null ? notSet : plain(t('reading:when.to', { to: day(endsOn) }));
    },
  };
}
