import { entityNames, type EntityName } from '@cynllun/domain/plan/entities';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { Field } from '@cynllun/domain/plan/field';
import type { languages } from '@cynllun/domain/plan/language';
import { translationState, type Text } from '@cynllun/domain/plan/text';
import deadlineWords from '@cynllun/messages/en/deadlines';
import fieldWords from '@cynllun/messages/en/fields';
import { builder } from '../builder.ts';
import { described } from './described.ts';

/** The GraphQL name of an entity: `costLine` is `CostLine`. */
export const typeName = (entity: EntityName): string => entity.charAt(0).toUpperCase() + entity.slice(1);

export const LanguageRef = builder.enumType('Language', {
  description: 'A language of the screens and of the plan.',
  values: { en: { description: 'English.' }, cy: { description: 'Welsh.' } } satisfies Record<
    (typeof languages)[number],
    object
  >,
});

const TranslationStateRef = builder.enumType('TranslationState', {
  description: 'How a text stands in its other language.',
  values: {
    nothingToTranslate: { description: 'The original has no words.' },
    missing: { description: 'It is not translated.' },
    outOfDate: { description: 'The original has changed since it was translated.' },
    upToDate: { description: 'It says what the original says.' },
  },
});

export const TextRef = builder.objectRef<Text>('Text').implement({
  description: 'A public text in two languages.',
  fields: (t) => ({
    original: t.expose('original', { type: LanguageRef, description: 'The language it was written in.' }),
    en: t.exposeString('en', { description: 'The words in English; empty where there are none.' }),
    cy: t.exposeString('cy', { description: 'The words in Welsh; empty where there are none.' }),
    madeFrom: t.exposeString('madeFrom', {
      nullable: true,
      description: 'The original words its translation was made from, where those have changed since.',
    }),
    translation: t.field({
      type: TranslationStateRef,
      description: 'How it stands in the other language.',
      resolve: translationState,
    }),
  }),
});

export const TextInputRef = builder.inputType('TextInput', {
  description: 'New words for a public text. What is left out stays as it is.',
  fields: (t) => ({
    en: t.string({ description: 'The words in English.' }),
    cy: t.string({ description: 'The words in Welsh.' }),
    original: t.field({ type: LanguageRef, description: 'Which language is the original, to correct it.' }),
    upToDate: t.boolean({ description: 'The translation says what the original says now.' }),
    madeFrom: t.string({ description: 'For putting a removed text back: the words its translation was made from.' }),
  }),
});

const lists = new Map(
  entityNames
    .flatMap((name) => Object.values(fieldsOf(name)))
    .flatMap(({ list }) => (list === undefined ? [] : [[list.name, list.members] as const])),
);
/** What the members of each list mean. */
const listWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Direction: fieldWords.direction,
  Frequency: fieldWords.frequency,
  CostKind: fieldWords.costKind,
  StakeholderKind: fieldWords.stakeholderKind,
  AuthorityDateKind: fieldWords.authorityDateKind,
  RecordedDeadline: deadlineWords.name,
  DeadlineCode: deadlineWords.name,
};
/** The enums of the entity table's lists, by name. */
const listRefs = new Map(
  [...lists].map(([name, members]) => [
    name,
    builder.enumType(name, { description: listDescriptions(name), values: described(members, listWords[name] ?? {}) }),
  ]),
);

function listDescriptions(name: string): string {
  const descriptions: Record<string, string> = {
    Direction: 'Which way of a figure is better.',
    Frequency: 'How often.',
    CostKind: 'Capital or revenue.',
    StakeholderKind: 'Whom a group of people speaks for.',
    AuthorityDateKind: "What one of the authority's own dates is for.",
    RecordedDeadline: 'A deadline whose meeting is recorded by hand.',
    DeadlineCode: 'One of the seven deadlines.',
  };
  return descriptions[name] ?? name;
}

/** The GraphQL type of a field's value. Words are strings, ids are IDs, years whole numbers. */
export function valueType(field: Field) {
  if (field.list !== undefined) {
    const ref = listRefs.get(field.list.name);
    if (ref === undefined) throw new Error(`No list ${field.list.name}`);
    return ref;
  }
  const types = {
    words: 'String',
    date: 'Date',
    number: 'Float',
    pence: 'Pence',
    year: 'Int',
    yesNo: 'Boolean',
    link: 'ID',
    links: 'ID',
    position: 'Float',
  } as const;
  return types[field.kind as keyof typeof types];
}

export const isList = (field: Field): boolean => field.kind === 'links' || field.kind === 'choices';
/** A field that can be empty is null when it is; words, texts and lists are empty instead. */
export const isNullable = (field: Field): boolean => field.empty === null;
