import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../core/context.ts';
import { readSession, wasErased } from '../../platform/sessions.ts';

/** Says who asks, by the session of their cookie: nobody, where the page that asks is someone else's. */
export async function recognise(context: Context): Promise<void> {
  const { cookies, person } = context.caller;
  const token = cookies.get('session');
  const found = token === undefined ? null : await readSession(context.sql, token, context.now());
  // What their pages kept on the device goes at its first contact after they were erased.
  if (token !== undefined && found === null && (await wasErased(context.sql, token))) cookies.forgetAll();
  const session = person === undefined || person === found?.personId ? found : null;
  context.sessionId = session?.id ?? null;
  context.viewer = session && { personId: session.personId, memberships: session.memberships };
}

/** Recognises the caller of a request once it is found within the limits: a refused one costs no statement. */
export const recogniseCaller: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ didResolveOperation: ({ contextValue }) => recognise(contextValue) }),
};
