import { ApolloClient, ApolloLink, gql, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { askAhead } from './askAhead.ts';

const Query: TypedDocumentNode<{ day: string }, { at: number }> = gql('query Day($at: Int) { day(at: $at) }');

/** An API that says which question it was, counting from 1, and about what. */
function counting() {
  let asked = 0;
  const link = new ApolloLink(({ variables }) => of({ data: { day: `${(asked += 1)} about ${variables['at']}` } }));
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), count: () => asked };
}

test('what was asked ahead is given to whoever asks first for the same, once', async () => {
  const { client, count } = counting();
  const ask = askAhead(client, Query, { at: 7 });
  expect(count()).toBe(1);
  expect((await ask({ at: 7 })).data?.day).toBe('1 about 7');
  expect((await ask({ at: 7 })).data?.day).toBe('2 about 7');
});

test('another question is asked anew, and nothing is asked ahead without one', async () => {
  const { client, count } = counting();
  expect((await askAhead(client, Query, { at: 7 })({ at: 8 })).data?.day).toBe('2 about 8');
  const ask = askAhead(client, Query, null);
  expect(count()).toBe(2);
  expect((await ask({ at: 9 })).data?.day).toBe('3 about 9');
});
