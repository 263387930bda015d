import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context as AtSocket, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { makeContext, type Services } from '../../context.ts';
import type { Env } from '../../../platform/env.ts';
import { limitTable } from '../../../platform/limits.ts';
import { graphqlSecurity } from '../../../platform/security.ts';
import { noCookies, sessionTokenIn } from '../../../platform/sessions-cookies.ts';
import { readSession, type Session } from '../../../platform/sessions.ts';
import { closeAll, closing, PING, pingAll, throttle } from '../prose/socket.ts';
import type { OpenSockets } from '../open-sockets.ts';
import { isFor, refuse, type LivePath } from '../sockets.ts';
import { readSubscription } from './subscription.ts';

const { feedMessage: LARGEST, followed: MOST_FOLLOWED } = limitTable.socket;

interface Extra {
  readonly session: Session;
  readonly request: IncomingMessage;
}

/** Serves the sockets over which screens follow what is written: GraphQL subscriptions, and nothing else. */
export function serveFeed(
  env: Pick<Env, 'isLocal'>,
  services: Services,
  { schema, open }: { readonly schema: GraphQLSchema; readonly open: OpenSockets },
): LivePath {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST,
    perMessageDeflate: false,
    handleProtocols,
  });
  const answered = new WeakSet<WebSocket>();
  const pinging = setInterval(() => pingAll(sockets.clients, answered), PING);
  const graphql = subscriptions(env, services, schema);

  const accept = (socket: WebSocket, extra: Extra) => {
    answered.add(socket);
    throttle(socket);
    const closed = graphql.opened(inTurn(socket, services), extra);
    socket.on('pong', () => answered.add(socket));
    socket.on('close', (code, reason) => void closed(code, String(reason)));
  };

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const session = await recognise(services, request).catch((error: unknown) => {
      services.log.error({ err: error }, 'A socket could not be opened');
      refuse(socket, 503);
    });
    if (session === undefined || (session !== null && !open.take(request, socket, session.personId))) return;
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate());
      // A browser does not tell a refused socket from a lost one; one that is closed says why.
      if (session === null) opened.close(closing.signedOut);
      else accept(opened, { session, request });
    });
  }

  return {
    upgrade: (request, socket, head) => void upgrade(request, socket, head),
    async close() {
      clearInterval(pinging);
      await closeAll(sockets);
    },
  };
}

async function recognise({ sql, now, settings }: Services, request: IncomingMessage): Promise<Session | null> {
  const token = sessionTokenIn(request.headers.cookie, settings.publicUrl);
  const session = token === undefined ? null : await readSession(sql, token, now());
  return session !== null && isFor(request, session.personId) ? session : null;
}

function subscriptions(env: Pick<Env, 'isLocal'>, services: Services, schema: GraphQLSchema) {
  const security = graphqlSecurity(env, services.log);
  const formatted = (error: GraphQLError): GraphQLFormattedError => security.formatError(error.toJSON(), error);
  return makeServer<Record<string, unknown>, Extra>({
    onSubscribe: (
      { subscriptions: followed, extra }: AtSocket<Record<string, unknown>, Extra>,
      _,
      payload: SubscribePayload,
    ) => {
      if (Object.keys(followed).length > MOST_FOLLOWED)
        return [new GraphQLError(`At most ${MOST_FOLLOWED} at once.`, { extensions: { code: 'BAD_REQUEST' } })];
      return readSubscription(payload, { schema, security }, contextOf(services, extra));
    },
    onNext: (_, __, ___, ____, { errors, data = null }) =>
      errors === undefined ? undefined : { data, errors: errors.map(formatted) },
    onError: (_, __, ___, errors) => errors.map(formatted),
  });
}

function contextOf(services: Services, { session, request }: Extra) {
  const caller = {
    requestId: randomUUID(),
    ip: request.socket.remoteAddress ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    cookies: noCookies,
  };
  const { id, personId, memberships } = session;
  return { ...makeContext(services, { personId, memberships }, caller), sessionId: id };
}

/** A socket as graphql-ws has it. The next message is made when the last has gone: a slow reader delays only itself. */
function inTurn(socket: WebSocket, { log }: Services) {
  return {
    protocol: socket.protocol,
    send: (data: string) =>
      new Promise<void>((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        // One that went away meanwhile says so itself.
        socket.send(data, () => resolve());
      }),
    close: (code?: number, reason?: string) => socket.close(code, reason),
    onMessage: (take: (data: string) => Promise<void>) =>
      void socket.on('message', (data) => {
        take(String(data)).catch((error: unknown) => {
          log.error({ err: error }, 'A message over a socket could not be taken');
          socket.close(closing.unavailable);
        });
      }),
  };
}
