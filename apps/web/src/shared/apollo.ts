import { ApolloClient, ApolloLink } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import { tap } from 'rxjs';
import { makeCache } from './cache.ts';
import { noticeServerTime } from './serverClock.ts';
import { noticeSession } from './signedOut.ts';

declare module '@apollo/client' {
  // The generated types say what masking leaves of each operation.
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

/**
 * A session may end while a person works: the next answer that says who asks, or refuses for want of it, tells. Each says
 * what time it is by the server's clock.
 */
const watchAnswers = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap((result) => {
      const { response } = operation.getContext();
      if (response instanceof Response) noticeServerTime(response.headers.get('date'));
      const errors = 'errors' in result ? (result.errors ?? []) : [];
      if (errors.some((error) => error.extensions?.['code'] === 'SIGN_IN_NEEDED')) noticeSession(false);
      const data = 'data' in result ? (result.data ?? {}) : {};
      if (Object.values(data).some((one) => Object(one).__typename === 'SignedOutError')) noticeSession(false);
      if (data['viewer'] !== undefined) noticeSession(data['viewer'] !== null);
    }),
  ),
);

/**
 * The API, at the same address as the screens. The header tells its CSRF guard that this is no plain form. The base link: nobody
 * counts which program asks, which is all that `HttpLink` adds.
 */
const http = new BaseHttpLink({
  uri: '/graphql',
  headers: { 'apollo-require-preflight': 'true' },
  credentials: 'same-origin',
});

export const cache = makeCache();

export const apollo = new ApolloClient({
  link: watchAnswers.concat(http),
  cache,
  dataMasking: true,
});
