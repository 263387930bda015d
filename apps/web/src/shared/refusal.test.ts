import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, it } from 'vitest';
import { refusalOf, refusalsIn } from './refusal.ts';

it('a result that is no failure refuses nothing', () => {
  expect(refusalsIn({ __typename: 'SignedIn' })).toEqual([]);
});

it('each thing wrong with an input names its field and its words', () => {
  const problems = [
    { path: 'email', code: 'tooManyTries', params: { minutes: 3 } },
    { path: 'name', code: 'required', params: null },
  ];
  expect(refusalsIn({ __typename: 'ValidationError', problems })).toEqual([
    { field: 'email', key: 'errors:problem.tooManyTries', params: { minutes: 3 } },
    { field: 'name', key: 'errors:problem.required', params: {} },
  ]);
});

it('a fault of the server is quoted by its number', () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'FAULT', id: 'abc' } }] });
  expect(refusalOf(error)).toEqual({ field: null, key: 'errors:fault', params: { id: 'abc' } });
});

it('a database that does not answer is said to be so', () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }] });
  expect(refusalOf(error)).toEqual({ field: null, key: 'errors:unavailable', params: {} });
  const response = new Response('', { status: 503 });
  expect(refusalOf(new ServerError('x', { response, bodyText: '' })).key).toBe('errors:unavailable');
});

it('what no id could name is not there, and no fault of ours', () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(refusalOf(error)).toEqual({ field: null, key: 'errors:notFound', params: {} });
});

it('an answer that never came is a lost connection', () => {
  expect(refusalOf(new TypeError('Failed to fetch')).key).toBe('errors:unreachable');
});
