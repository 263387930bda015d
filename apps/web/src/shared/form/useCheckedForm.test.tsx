// @vitest-environment happy-dom
import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider, useMutation } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import { parse } from 'graphql';
import { check } from '@cynllun/domain/input/check';
import { typedDate } from '@cynllun/domain/input/typed';
import { claimSchema } from '@cynllun/domain/people/sign-in-commands';
import type { Language } from '@cynllun/domain/text/language';
import { of } from 'rxjs';
import { delay } from 'rxjs/operators';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { outcomeOf, type Outcome, type Told } from '../refusal.ts';
import { makeCache } from '../cache.ts';
import { render } from '../testing/render.tsx';
import { speak } from '../words/i18n.ts';
import { CommandForm } from './CommandForm.tsx';
import { DateAnswer } from './DateAnswer.tsx';
import { TextField } from './TextField.tsx';
import { useCheckedForm } from './useCheckedForm.ts';

interface Person {
  readonly name: string;
  readonly email: string;
  readonly on: string | null;
}
const AddPerson: TypedDocumentNode<{ addPerson: Outcome }, { input: Person }> = parse(`
  mutation ($input: AddPersonInput!) {
    addPerson(input: $input) { __typename ...Problems }
  }
  fragment Problems on ValidationError { problems { path code params } }
`);
const schema = z.extend(claimSchema, { on: typedDate });

function PersonForm() {
  const [addPerson] = useMutation(AddPerson);
  const form = useCheckedForm(schema, { own: 'signIn:problems', defaultValues: { name: '', email: '', on: '' } });
  return (
    <CommandForm
      form={form}
      title="Someone"
      save="Save it"
      onSubmit={form.handleSubmit(
        async (input) => void (await form.done(outcomeOf(addPerson, { variables: { input } }))),
      )}
      onCancel={() => undefined}
    >
      <TextField {...form.register('name')} label="Name" />
      <TextField {...form.register('email')} label="Address" />
      <DateAnswer control={form.control} name="on" label="Since" />
    </CommandForm>
  );
}

/** A form whose server answers each time with what it is given, as quickly as it can. */
async function personForm(answer: Told<Outcome> = { __typename: 'PersonAdded' }, language: Language = 'en') {
  const sent: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables['input']);
    return of({ data: { addPerson: answer } }).pipe(delay(1));
  });
  const client = new ApolloClient({ link, cache: makeCache(), dataMasking: true });
  const rendered = await render(
    <ApolloProvider client={client}>
      <PersonForm />
    </ApolloProvider>,
    { areas: ['errors', 'signIn', 'input'], language },
  );
  const { user } = rendered;
  const save = screen.getByRole('button', { name: 'Save it' });
  const fill = async (label: string, words: string) => {
    await user.clear(field(label));
    await user.type(field(label), words);
  };
  const fillIn = async () => {
    await fill('Name', 'Gwen Puw');
    await fill('Address', 'gwen@example.org');
  };
  return { ...rendered, sent, save, fill, fillIn };
}

const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const summary = () => screen.findByRole('alert', { name: /./ });
const problems = async () =>
  within(await summary())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
/** What is wrong with a field, as it says itself. */
const wrongWith = (label: string) =>
  field(label).getAttribute('aria-invalid') && document.getElementById(`${field(label).id}-problem`)?.textContent;

test('everything wrong is said at the fields and above them, in their order, and the cursor is with it', async () => {
  const { user, say, save, fill, sent } = await personForm();
  await fill('Address', 'gwen');
  await fill('Since', '31/2/27');
  await user.click(save);
  const noAddress = say('errors:problem.notAnAddress');
  const noDay = say('input:date.noSuchDay', { day: 31 });
  expect(await problems()).toEqual([say('signIn:problems.name.required'), `Address: ${noAddress}`, `Since: ${noDay}`]);
  expect(['Name', 'Address', 'Since'].map(wrongWith)).toEqual([say('signIn:problems.name.required'), noAddress, noDay]);
  expect(document.activeElement).toBe(await summary());
  expect(sent).toEqual([]);
});

test('nothing is said of a field before the form is sent; after that it is checked as it is typed', async () => {
  const { user, say, save, fill } = await personForm();
  await fill('Address', 'gwen');
  expect(wrongWith('Address')).toBeNull();
  await user.click(save);
  await summary();
  await fill('Name', 'Gwen');
  expect(wrongWith('Name')).toBeNull();
  expect(await problems()).toEqual([`Address: ${say('errors:problem.notAnAddress')}`]);
  expect(document.activeElement).toBe(field('Name'));
});

test('problems that stand are said in another language once the screen is', async () => {
  const { user, save } = await personForm();
  await user.click(save);
  await summary();
  await act(() => speak('cy'));
  expect(await problems()).toEqual(['Rhowch eich enw', 'Rhowch eich cyfeiriad e-bost']);
  expect(wrongWith('Name')).toBe('Rhowch eich enw');
});

test('what is sent is what the schema made of what was typed', async () => {
  const { user, save, fill, sent } = await personForm();
  await fill('Name', ' Gwen Puw ');
  await fill('Address', 'Gwen@Example.org');
  await fill('Since', '31.3.27');
  await user.click(save);
  await waitFor(() => expect(sent).toEqual([{ name: 'Gwen Puw', email: 'gwen@example.org', on: '2027-03-31' }]));
});

test('what the server refuses is at its field, or above them all, and what was typed stays', async () => {
  const refused = {
    __typename: 'ValidationError',
    problems: [
      { path: 'token', code: 'claimNotValid', params: {} },
      { path: 'email', code: 'taken', params: {} },
    ],
  };
  const { user, say, save, fill, fillIn } = await personForm(refused);
  await fillIn();
  await user.click(save);
  const taken = say('errors:problem.taken');
  expect(await problems()).toEqual([`Address: ${taken}`, say('errors:problem.claimNotValid')]);
  expect(wrongWith('Address')).toBe(taken);
  expect(document.activeElement).toBe(await summary());
  expect(field('Name').value).toBe('Gwen Puw');
  await fill('Address', 'puw@example.org');
  expect(wrongWith('Address')).toBeNull();
});

test('the server and the form say the same of the same field', async () => {
  const checked = check(schema, { name: '', email: 'gwen', on: '' });
  const refused = { __typename: 'ValidationError', problems: checked.valid ? [] : checked.problems };
  const byServer = await personForm(refused);
  await byServer.fillIn();
  await byServer.user.click(byServer.save);
  const said = await problems();
  byServer.unmount();
  const byForm = await personForm();
  await byForm.fill('Address', 'gwen');
  await byForm.user.click(byForm.save);
  expect(await problems()).toEqual(said);
});

test.each(['en', 'cy'] as const)(
  'signed out under a form in %s: said so, with the way back in, words kept',
  async (language) => {
    const { user, say, save, fillIn } = await personForm({ __typename: 'SignedOutError' }, language);
    await fillIn();
    await user.click(save);
    expect((await summary()).textContent).toContain(say('errors:signedOut'));
    const link = screen.getByRole('link', { name: say('account.signInInNewTab') });
    expect(link).toMatchObject({ target: '_blank', pathname: `/${language}/sign-in` });
    expect(field('Name').value).toBe('Gwen Puw');
  },
);

test('a double-click on the button of a form sends it once, however quickly the server answers', async () => {
  const { user, save, sent, fillIn } = await personForm({ __typename: 'ForbiddenError' });
  await fillIn();
  await user.dblClick(save);
  await summary();
  expect(sent).toHaveLength(1);
});

test('Enter pressed again while a form is being sent sends it once', async () => {
  const { user, sent, fillIn } = await personForm({ __typename: 'ForbiddenError' });
  await fillIn();
  await user.type(field('Name'), '{Enter}{Enter}');
  await summary();
  expect(sent).toHaveLength(1);
});

test('a form that was refused can be sent again at the next press', async () => {
  const { user, save, sent, fillIn } = await personForm({ __typename: 'ForbiddenError' });
  await fillIn();
  await user.click(save);
  await summary();
  save.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
});
