import { builder } from '../core/graphql/builder.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { addPerson, type AddedPerson } from './add-person.ts';
import { aboutPerson, type About } from './answers.ts';
import { changePerson } from './change-person.ts';
import { giveRole, takeRole } from './roles.ts';
import { RoleRef } from './role-type.ts';

const requestId = "A UUID, the writer's own name for this request: written once.";
const over = {
  organisationId: 'Over this organisation and all its reviews. With neither, over the installation.',
  reviewId: 'Only over this review.',
};
type Input = { readonly organisationId?: string | null | undefined; readonly reviewId?: string | null | undefined };
const orNull = <T extends Input>(input: T) => ({
  ...input,
  organisationId: input.organisationId ?? null,
  reviewId: input.reviewId ?? null,
});

interface Done {
  readonly requestId: string;
}
const done = (name: string, description: string) =>
  aboutPerson(
    builder.objectRef<Done & About>(name).implement({
      description,
      fields: (t) => ({ requestId: t.exposeID('requestId', { description: 'The request that did it.' }) }),
    }),
  );

const AddPersonInput = builder.inputType('AddPersonInput', {
  description: 'A person to be added.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: requestId }),
    organisationId: t.id({ description: over.organisationId }),
    reviewId: t.id({ description: over.reviewId }),
    name: t.string({ required: true, description: 'Their name.' }),
    email: t.string({ description: 'Where their codes go; none for someone a plan only names.' }),
    language: t.field({ type: LanguageRef, required: true, description: 'To write to them in first.' }),
    role: t.field({ type: RoleRef, description: 'What they do; none for someone a plan only names.' }),
  }),
});

const PersonAddedRef = builder.objectRef<Done & AddedPerson>('PersonAdded').implement({
  description: 'They are among the people here.',
  fields: (t) => ({
    requestId: t.exposeID('requestId', { description: 'The request that did it.' }),
    name: t.exposeString('name', {
      description: 'Their name here: where they were among the people already, the one they had, whatever was typed.',
    }),
  }),
});
aboutPerson(PersonAddedRef);

mutation('addPerson', {
  operation: 'people.manage',
  description:
    'Adds a person, with a role if they are to sign in. The answer is the same whether or not someone elsewhere has the address.',
  input: AddPersonInput,
  result: PersonAddedRef,
  run: async (context, input) => {
    const person = { ...orNull(input), email: input.email ?? null, role: input.role ?? null };
    return { requestId: input.requestId, ...(await addPerson(context, person)) };
  },
});

const ChangePersonInput = builder.inputType('ChangePersonInput', {
  description: 'What is so of a person now.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: requestId }),
    personId: t.id({ required: true, description: 'Who.' }),
    name: t.string({ required: true, description: 'Their name.' }),
    email: t.string({ description: 'Where their codes go; left out, it stays as it is, and null takes it away.' }),
    language: t.field({ type: LanguageRef, required: true, description: 'To write to them in first.' }),
  }),
});

mutation('changePerson', {
  operation: 'people.manage',
  description: "Corrects a person's name, address or language.",
  input: ChangePersonInput,
  result: done('PersonChanged', 'It is corrected.'),
  run: async (context, input) => {
    await changePerson(context, input);
    return input;
  },
});

const GiveRoleInput = builder.inputType('GiveRoleInput', {
  description: 'A role to be given.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: requestId }),
    personId: t.id({ required: true, description: 'To whom.' }),
    role: t.field({ type: RoleRef, required: true, description: 'Which role.' }),
    organisationId: t.id({ description: over.organisationId }),
    reviewId: t.id({ description: over.reviewId }),
  }),
});

mutation('giveRole', {
  operation: 'people.manage',
  description: 'Gives a role to someone among the people here.',
  input: GiveRoleInput,
  result: done('RoleGiven', 'They hold the role.'),
  run: async (context, input) => {
    await giveRole(context, orNull(input));
    return input;
  },
});

const TakeRoleInput = builder.inputType('TakeRoleInput', {
  description: 'A role to be taken away.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: requestId }),
    membershipId: t.id({ required: true, description: 'The id of the role someone holds.' }),
  }),
});

mutation('takeRole', {
  operation: 'people.manage',
  description: 'Takes a role away. What its holder wrote stays.',
  input: TakeRoleInput,
  result: done('RoleTaken', 'They hold it no longer.'),
  run: async (context, input) => ({ ...input, ...(await takeRole(context, input)) }),
});
