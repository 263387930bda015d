import { languages } from '@cynllun/domain/text/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import { callerOf } from '../platform/caller.ts';
import { sendPage, type FirstWords } from '../platform/screens.ts';
import { makeContext, type Services } from './context.ts';

type Params = Readonly<Record<string, string>>;

/**
 * The pages that need no sign-in, with their words in the HTML: what a page's query answers to somebody who has its address and is not
 * signed in, drawn by the screens' own code. Where it answers with nothing, as for a link that leads nowhere, or the page
 * cannot be drawn, it is the page of every other address.
 */
export function registerFirstWords(
  app: FastifyInstance,
  services: Services,
  schema: GraphQLSchema,
  { pages, render, plain }: FirstWords,
): void {
  for (const [address, query] of Object.entries(pages))
    for (const language of languages)
      app.get(`/${language}/${address}`, async (request, reply) => {
        const answer = query === null ? null : await ask(query, request, reply);
        if (query !== null && answer === null) return sendPage(request, reply, plain);
        const page = await render({ address: request.url, answer }).catch((error: unknown) => {
          // Of the address no more than its shape: what is in it may be a secret.
          services.log.error({ err: error, address }, 'The words of a page could not be drawn');
          return plain;
        });
        return sendPage(request, reply, page);
      });

  /** Null where any of it is missing. */
  async function ask(document: DocumentNode, request: FastifyRequest, reply: FastifyReply): Promise<object | null> {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: request.params as Params,
      contextValue: makeContext(services, null, callerOf(request, reply, services.settings.publicUrl)),
    });
    if (!data || errors !== undefined) return null;
    return Object.values(data).includes(null) ? null : data;
  }
}
