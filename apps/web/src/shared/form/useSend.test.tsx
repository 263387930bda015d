// @vitest-environment happy-dom
import { useState } from 'react';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { screen, waitFor } from '@testing-library/react';
import { parse } from 'graphql';
import type { Language } from '@cynllun/domain/text/language';
import { of } from 'rxjs';
import { delay } from 'rxjs/operators';
import { expect, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { CommandForm } from './CommandForm.tsx';
import { TextField } from './TextField.tsx';
import { useSend } from './useSend.ts';

const AddPerson: TypedDocumentNode<{ addPerson: { __typename: string } }, { input: { name: string } }> = parse(
  'mutation ($input: AddPersonInput!) { addPerson(input: $input) { __typename } }',
);

function NameForm() {
  const [name, setName] = useState('');
  const { send, problems, attempt } = useSend(AddPerson);
  return (
    <CommandForm
      title="Someone"
      save="Save it"
      problems={problems}
      attempt={attempt}
      onSubmit={(event) => {
        event.preventDefault();
        void send({ name });
      }}
      onCancel={() => undefined}
    >
      <TextField name="name" label="Name" value={name} onChange={(event) => setName(event.target.value)} />
    </CommandForm>
  );
}

/** A form whose server answers each time with what it is given, as quickly as it can. */
async function nameForm(answer: { readonly __typename: string }, language: Language = 'en') {
  const sent: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables);
    return of({ data: { addPerson: answer } }).pipe(delay(1));
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const rendered = await render(
    <ApolloProvider client={client}>
      <NameForm />
    </ApolloProvider>,
    { areas: ['errors'], language },
  );
  return { ...rendered, sent, save: screen.getByRole('button', { name: 'Save it' }) };
}

test.each(['en', 'cy'] as const)(
  'signed out under a form in %s: said so, with the way back in, words kept',
  async (language) => {
    const { user, say, save } = await nameForm({ __typename: 'SignedOutError' }, language);
    await user.type(screen.getByLabelText('Name'), 'Gwen Puw');
    await user.click(save);
    const summary = await screen.findByRole('alert', { name: /./ });
    expect(summary.textContent).toContain(say('errors:signInNeeded'));
    const link = screen.getByRole('link', { name: say('account.signInInNewTab') });
    expect(link).toMatchObject({ target: '_blank', pathname: `/${language}/sign-in` });
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Gwen Puw');
  },
);

test('a double-click on the button of a form sends it once, however quickly the server answers', async () => {
  const { user, save, sent } = await nameForm({ __typename: 'ForbiddenError' });
  await user.dblClick(save);
  await screen.findByRole('alert', { name: /./ });
  expect(sent).toHaveLength(1);
});

test('a form that was refused can be sent again at the next press', async () => {
  const { user, save, sent } = await nameForm({ __typename: 'ForbiddenError' });
  await user.click(save);
  await screen.findByRole('alert', { name: /./ });
  save.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
});
