import { useTranslation } from 'react-i18next';
import { isErased, readField } from '@cynllun/domain/history/row';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { fieldsOf, isEntityName } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { path, readPath } from '@cynllun/domain/aggregate/path';
import type { Language } from '@cynllun/domain/text/language';
import type { Text } from '@cynllun/domain/text/text';
import { things } from '@cynllun/domain/rules/things';
import { fieldAddress } from '../fieldAddress.ts';
import { useDraftingLanguage, usePlan } from '../source/usePlan.ts';
import { useSayer, useValueWords } from '../words.ts';
import { beginning } from '../../words/beginning.ts';
import { useFormatter } from '../../words/useLanguage.ts';
import type { Quote } from '../../words/useQuote.ts';
import type { Subject, Value } from './lines.ts';

/** Something that is there no longer, as the API has it. */
export interface Gone {
  readonly entity: string;
  readonly id: string;
  readonly name: unknown;
}

/** What is told of an aggregate's history, and what everything in that is called. */
export interface Names {
  readonly aggregate: Aggregate;
  /** Whether it is there now. */
  readonly isThere: (id: string) => boolean;
  /** *Action 1a*; of what is gone its name: *Action: Visit weekly*. */
  readonly what: (subject: Subject, quote: Quote) => string;
  /** *Action 1a, Title (English)*. */
  readonly where: (subject: Subject, field: string, quote: Quote) => string;
  /** Where a field is edited; null where its thing is gone. */
  readonly address: (subject: Subject, field: string) => string | null;
  /** Title, or Title (English). */
  readonly field: (entity: string, field: string) => string;
  /** A value that is not prose, in words; empty where there is none. */
  readonly value: (entity: string, field: string, value: unknown, quote: Quote) => string;
  /** That the root was made, in a sentence. */
  readonly begun: string;
  /** Something that was added, as the deed that it was, in a sentence; null where it was just added. */
  readonly deed: (subject: Subject, quote: Quote) => string | null;
  /** Whoever wrote something, by name and, where these are of several organisations, by that. */
  readonly writer: (person: Writer) => string;
  /** What is told of a whole thing that came or went: its fields, as they are to be read. */
  readonly told: (entity: string, values: readonly Value[]) => readonly Value[];
}

export interface Writer {
  readonly id: string;
  /** Null once their data was erased. */
  readonly name: string | null;
}

/** What everything in a plan's history is called, also what the plan has no longer. */
export function useNames(gone: readonly Gone[]): Names {
  const { t, i18n } = useTranslation(['history', 'plan']);
  const plan = usePlan();
  const say = useSayer();
  const draftingLanguage = useDraftingLanguage();
  const value = useValue(gone);
  const there = new Map(things(plan).map((thing) => [thing.id, thing]));
  const known = new Map(gone.map((one) => [one.id, one]));

  const what = ({ entity, id, parentId }: Subject, quote: Quote): string => {
    const thing = there.get(id);
    if (thing !== undefined) return say(`fields:where.${entity}`, { reference: thing.reference, number: thing.number });
    const name = wordsOfName(known.get(id)?.name, draftingLanguage, quote) || t('history:nameless');
    const parent = there.get(parentId ?? '');
    const words = { what: say(`history:thing.${entity}`), name };
    return parent?.entity === 'action'
      ? t('history:namedInAction', { ...words, reference: parent.reference })
      : t('history:named', words);
  };
  const field = (entity: string, key: string): string => {
    const { name, part } = readField(key);
    if (name === 'draftingLanguage') return t('history:line.draftingLanguage');
    const words = say(`fields:${entity}.${name}`);
    if (part === 'original') return t('history:line.original', { field: words });
    if (part !== 'en' && part !== 'cy') return words;
    return t('history:line.inLanguage', { field: words, language: t(`plan:translate.${part}`) });
  };
  const where = (subject: Subject, key: string, quote: Quote): string => {
    const isNamed = i18n.exists(`fields:${subject.entity}.${readField(key).name}`);
    const words = isNamed ? `${what(subject, quote)}, ${field(subject.entity, key)}` : what(subject, quote);
    return there.has(subject.id) ? words : t('history:gone', { what: words });
  };
  /** Where a gap is, as a person knows the place. */
  const gapPlace = (address: string, quote: Quote): string => {
    const { entity, id, field: key } = readPath(address);
    return isEntityName(entity) ? where({ entity, id, parentId: null }, key, quote) : address;
  };
  return {
    aggregate: planAggregate,
    isThere: (id) => there.has(id),
    what,
    where,
    address: ({ entity, id }, key) => {
      const { name, part } = readField(key);
      if (!there.has(id)) return null;
      const isWords = part === 'en' || part === 'cy';
      return fieldAddress(plan, path(entity, id, isWords ? `${name}.${part}` : name));
    },
    field,
    value: (entity, key, said, quote) =>
      entity === 'gapReason' && key === 'path' ? gapPlace(String(said), quote) : value(entity, key, said, quote),
    begun: t('history:line.setUp'),
    deed: () => null,
    writer: ({ name: called }) => called ?? t('history:write.erasedPerson'),
    told: (_, values) => values,
  };
}

/** A name as it was: plain words, of which there may be a paragraph, or a text in two languages. */
export function wordsOfName(name: unknown, draftingLanguage: Language, quote: Quote): string {
  if (typeof name === 'string') return quote({ words: beginning(name), language: draftingLanguage });
  if (typeof name !== 'object' || name === null || isErased(name)) return '';
  const { en, cy } = name as Text;
  if (typeof en !== 'string' || typeof cy !== 'string') return '';
  return quote(name as Text);
}

function useValue(gone: readonly Gone[]): Names['value'] {
  const { t } = useTranslation(['history', 'plan', 'dates']);
  const inWords = useValueWords();
  const say = useSayer();
  const { list } = useFormatter();
  const draftingLanguage = useDraftingLanguage();
  const linked = (entity: string, key: string, id: string, quote: Quote): string => {
    const field = fieldsOf(entity)[key];
    const words = inWords(entity, key, field?.kind === 'links' ? [id] : id, quote);
    if (words !== '') return words;
    if (field?.to === 'person') return t('plan:who.formerly');
    return wordsOfName(gone.find((one) => one.id === id)?.name, draftingLanguage, quote) || t('history:goneLink');
  };
  return (entity, key, value, quote) => {
    const { name, part } = readField(key);
    if (value === null || value === undefined || value === '') return '';
    if (name === 'draftingLanguage' || part === 'original') return say(`plan:translate.${String(value)}`);
    const field = fieldsOf(entity)[name];
    if (field?.kind === 'link') return linked(entity, name, String(value), quote);
    if (field?.kind === 'links') return list((value as readonly string[]).map((id) => linked(entity, name, id, quote)));
    if (name === 'deadline') return say(`dates:name.${String(value)}`);
    return inWords(entity, name, value, quote);
  };
}
