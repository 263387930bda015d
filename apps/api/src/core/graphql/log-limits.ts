import type { ApolloServerPlugin } from '@apollo/server';
import { securityEvent } from '../../platform/security-events.ts';
import type { Context } from '../context.ts';

/** Logs that a request was over a limit. */
export const logLimits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      const limit = errors.find(({ extensions }) => extensions?.['code'] === 'TOO_LARGE')?.extensions?.['limit'];
      if (limit !== undefined) securityEvent(contextValue, 'limitReached', { limit: String(limit) });
    },
  }),
};
