import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { readWords } from '../core/graphql/read-arguments.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import './passages-schema.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson, readPersonalData, type PersonalData, type Section } from './export-person.ts';
import type { Whom } from './identity.ts';
import { readPeopleNamed, type NamedIn, type PersonNamed } from './people-named.ts';

const whom = {
  personId: 'Who, where they are among the people here.',
  email: 'Or the address by which they are known here, a member’s or not.',
  entryId: 'Or an invitation, something that was said elsewhere, or a comment, that gives their name.',
};

/** What is left out is null. */
const whomOf = (given: { readonly [K in keyof Whom]?: Whom[K] | undefined }): Whom => ({
  personId: given.personId ?? null,
  email: given.email ?? null,
  entryId: given.entryId ?? null,
});

const SectionRef = builder.enumType('PersonalDataSection', {
  description: 'What of somebody is kept.',
  values: {
    person: { description: 'Their name, address and language.' },
    roles: { description: 'Roles that they hold.' },
    invitations: { description: 'Invitations to consultations.' },
    comments: { description: 'What they said in consultations.' },
    statements: { description: 'What was entered for them: letters, calls, recordings.' },
    receipts: { description: 'What they sent at once, with the words they agreed to.' },
    letters: { description: 'Letters to them.' },
    own: { description: 'What is theirs alone: sessions, notices, views.' },
    files: { description: 'Files that they brought into plans.' },
    writes: { description: 'What they wrote in logs, by place.' },
    named: { description: 'Where they are named, by place.' },
  } satisfies Record<Section, object>,
});

const CountRef = builder.objectRef<PersonalData['counts'][number]>('PersonalDataCount').implement({
  description: 'How much of one kind is kept of somebody.',
  fields: (t) => ({
    section: t.expose('section', { type: SectionRef, description: 'Which kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const PersonalDataRef = builder.objectRef<PersonalData>('PersonalData').implement({
  description: 'How much is kept of somebody: never what they or others said.',
  fields: (t) => ({
    personId: t.exposeID('personId', { nullable: true, description: 'Null for those who are no member.' }),
    name: t.exposeString('name', { nullable: true, description: 'A member’s name.' }),
    counts: t.field({ type: [CountRef], description: 'By kind.', resolve: ({ counts }) => [...counts] }),
  }),
});

builder.queryField('personalData', (t) =>
  t.field({
    ...operation('person.export'),
    type: PersonalDataRef,
    nullable: true,
    description: 'How much is kept of somebody; null where nobody is known.',
    args: {
      personId: t.arg.id({ description: whom.personId }),
      email: t.arg.string({ description: whom.email }),
      entryId: t.arg.id({ description: whom.entryId }),
    },
    resolve: (_, given, context) => readPersonalData(context, whomOf(given)),
  }),
);

const NamedInRef = builder.enumType('PersonNamedIn', {
  description: 'What a name is given by.',
  values: {
    member: { description: 'Somebody here who signs in, or was invited.' },
    onlyNamed: { description: 'Somebody here who is only named.' },
    invitation: { description: 'An invitation that is not sent.' },
    statement: { description: 'Something that was said elsewhere, as a letter.' },
    contribution: { description: 'What somebody sent by an open link.' },
  } satisfies Record<NamedIn, object>,
});

const PersonNamedRef = builder.objectRef<PersonNamed>('PersonNamed').implement({
  description: 'Somebody who goes by a name, and where: never what they or others said.',
  fields: (t) => ({
    personId: t.exposeID('personId', { nullable: true, description: 'Null for those who are no member.' }),
    entryId: t.exposeID('entryId', { nullable: true, description: 'What gives their name; null for a member.' }),
    in: t.expose('in', { type: NamedInRef, description: 'What gives their name.' }),
    of: t.expose('of', { type: TextRef, nullable: true, description: 'Their organisation, or the review.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day of what they said.' }),
  }),
});

builder.queryField('peopleNamed', (t) =>
  t.field({
    ...operation('person.export'),
    type: [PersonNamedRef],
    nullable: true,
    description: 'Everybody who goes by a name; null for those who export nobody.',
    args: { name: t.arg.string({ required: true, description: 'The whole name, in any capitals.' }) },
    resolve: async (_, { name }, context) => {
      const named = await readPeopleNamed(context, readWords('name', name) ?? '');
      return named === null ? null : [...named];
    },
  }),
);

const ExportedRef = builder.objectRef<{ readonly file: string }>('PersonExported').implement({
  description: 'All that is kept of somebody.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'A JSON file for them, which explains itself in both languages.' }),
  }),
});

mutation('exportPerson', {
  operation: 'person.export',
  description: 'Makes a file of all that is kept of somebody, for them.',
  input: builder.inputType('ExportPersonInput', {
    description: 'Whose.',
    fields: (t) => ({
      personId: t.id({ description: whom.personId }),
      email: t.string({ description: whom.email }),
      entryId: t.id({ description: whom.entryId }),
    }),
  }),
  result: ExportedRef,
  run: async (context, given) => ({ file: await exportPerson(context, whomOf(given)) }),
});

const ErasedRef = builder.objectRef<{ readonly sharedName: boolean }>('PersonErased').implement({
  description: 'They are found nowhere any more.',
  fields: (t) => ({
    sharedName: t.exposeBoolean('sharedName', {
      description:
        'A name of theirs is one word, or somebody else’s too, and was not looked for in what others wrote: leads mark such passages.',
    }),
  }),
});

mutation('erasePerson', {
  operation: 'person.erase',
  description: 'Erases somebody: names, addresses, what they said, and what others wrote of them by name.',
  input: builder.inputType('ErasePersonInput', {
    description: 'Whom.',
    fields: (t) => ({
      requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
      personId: t.id({ description: whom.personId }),
      email: t.string({ description: whom.email }),
      entryId: t.id({ description: whom.entryId }),
      keepsWords: t.boolean({
        required: true,
        description: 'They agreed that what they said in consultations is kept, without their name.',
      }),
      language: t.field({ type: LanguageRef, required: true, description: 'In which it was said that they agreed.' }),
    }),
  }),
  result: ErasedRef,
  run: (context, input) => erasePerson(context, { ...input, ...whomOf(input) }),
});
