import { languages } from '@cynllun/domain/text/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import { callerOf } from '../platform/caller.ts';
import { sendPage, type FirstWords } from '../platform/screens.ts';
import { makeContext, type Context, type Services } from './context.ts';

type Params = Readonly<Record<string, string>>;

/**
 * The pages that have their words in the HTML: what a page's query answers to whoever asks for the page, drawn by the screens' own
 * code. Of a page that needs no sign-in, that is somebody who has its address and is not signed in; of any other, the person whose
 * session it is, as `recognise` tells the API. Where nobody is signed in, the query answers with nothing, as for a link
 * that leads nowhere, or the page cannot be drawn, it is the page of every other address.
 */
export function registerFirstWords(
  app: FastifyInstance,
  services: Services,
  schema: GraphQLSchema,
  recognise: (context: Context) => Promise<void>,
  { pages, viewerQuery, render, plain }: FirstWords,
): void {
  for (const [address, page] of Object.entries(pages))
    for (const language of languages)
      app.get(`/${language}/${address}`, async (request, reply) =>
        sendPage(request, reply, (await drawn(address, page, request, reply)) ?? plain[language]),
      );

  /** Null where there is nothing to draw it from, or it cannot be drawn. */
  async function drawn(
    address: string,
    { query, isForSignedIn }: FirstWords['pages'][string],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | null> {
    const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
    if (isForSignedIn) await recognise(context);
    const viewer = isForSignedIn ? await ask(viewerQuery, context, {}) : nobody(context);
    if (isForSignedIn && viewer === null) return null;
    const answer = query === null ? null : await ask(query, context, request.params as Params);
    if (query !== null && answer === null) return null;
    return render({ address: request.url, answer, viewer }).catch((error: unknown) => {
      // Of the address no more than its shape: what is in it may be a secret.
      services.log.error({ err: error, address }, 'The words of a page could not be drawn');
      return null;
    });
  }

  /** What is answered of who is signed in where no cookie says that somebody is; else null: the script asks. */
  const nobody = ({ caller: { cookies } }: Context): object | null =>
    cookies.get('session') === undefined ? { viewer: null } : null;

  /** Null where any of it is missing. */
  async function ask(document: DocumentNode, context: Context, variables: Params): Promise<object | null> {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context,
    });
    if (!data || errors !== undefined) return null;
    return Object.values(data).includes(null) ? null : data;
  }
}
