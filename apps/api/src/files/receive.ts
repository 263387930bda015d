import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { ExpectedFailure, SignedOutError } from '../core/log/failure.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { callerOf } from '../platform/caller.ts';
import { securityEvent } from '../platform/security-events.ts';
import { RefusedFile } from './refused-file.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on the routes for files. */
    sender: Context | null;
  }
}

/** Routes that take files, which GraphQL has no way in for: a file is sent as it is, as the body of a request. */
export interface FileRoutes {
  /** Those of these routes that take a file; others take JSON. */
  readonly files: readonly string[];
  /** Types of content that a form on another site cannot send. */
  readonly types: readonly string[];
  /** The most of one file. */
  readonly bytes: number;
  /** The name by which a refusal is entered in the log of security events, and what it is of. */
  readonly describe: (request: FastifyRequest) => { readonly operation: string; readonly planId?: string | null };
  /** Asked before anything of a file is read. @throws ExpectedFailure where the sender may not send one */
  readonly allow: (context: Context, request: FastifyRequest) => Promise<void>;
  readonly routes: (scope: FastifyInstance, take: Take) => void;
}

/** What comes of a request: JSON, or a refusal in words of the one who asks. */
export type Take = (
  request: FastifyRequest,
  reply: FastifyReply,
  run: (context: Context) => Promise<string>,
) => Promise<FastifyReply | void>;

/** The most bytes of all the files that are being sent, or wait to be read: they are whole in memory. */
const MOST_WAITING = 24 * 1024 * 1024;

export async function receiveFiles(app: FastifyInstance, services: Services, given: FileRoutes): Promise<void> {
  const { files, types, bytes, describe, allow, routes } = given;
  const guarded = async (
    request: FastifyRequest,
    reply: FastifyReply,
    run: () => Promise<FastifyReply | void>,
  ): Promise<FastifyReply | void> => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ExpectedFailure) {
        const [status, code] = statuses[error.kind];
        if (request.sender !== null && status !== 400)
          securityEvent(request.sender, 'accessRefused', { outcome: error.kind, ...describe(request) });
        return refuse(reply, status, code);
      }
      if (!(error instanceof RefusedFile)) throw error;
      const { code: reason, params } = error;
      return refuse(reply, reason === 'busy' ? 503 : 422, 'FILE_REFUSED', { reason, params });
    }
  };
  await app.register(async (scope) => {
    scope.decorateRequest('sender', null);
    scope.addContentTypeParser(
      [...types],
      { parseAs: 'buffer', bodyLimit: bytes },
      async (_: FastifyRequest, body: Buffer) => body,
    );
    scope.addHook('onRequest', async (request, reply) => {
      const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
      await recognise(context);
      request.sender = context;
      return guarded(request, reply, async () => {
        if (context.viewer === null) throw new SignedOutError();
        await allow(context, request);
        const size = Number(request.headers['content-length'] ?? bytes);
        if (files.includes(request.routeOptions.url ?? '')) makeRoom(reply, size);
      });
    });
    routes(scope, (request, reply, run) =>
      guarded(request, reply, async () => {
        if (request.sender === null) throw new SignedOutError();
        const text = await run(request.sender);
        return reply.type('application/json; charset=utf-8').send(text);
      }),
    );
  });
}

/** Bytes of the files that are in memory. */
let waiting = 0;

/** Makes room for a file until its answer has gone. @throws RefusedFile where there are too many */
function makeRoom({ raw }: FastifyReply, size: number): void {
  if (waiting + size > MOST_WAITING) throw new RefusedFile('busy');
  waiting += size;
  raw.once('close', () => {
    waiting -= size;
  });
}

const statuses: Readonly<Record<ExpectedFailure['kind'], readonly [status: number, code: string]>> = {
  notFound: [404, 'NOT_FOUND'],
  forbidden: [403, 'FORBIDDEN'],
  stage: [409, 'STAGE'],
  conflict: [409, 'CONFLICT'],
  validation: [400, 'BAD_REQUEST'],
  signedOut: [401, 'SIGN_IN_NEEDED'],
  refused: [409, 'REFUSED'],
};

/** Refusals read as those of GraphQL do. */
export const refuse = (reply: FastifyReply, status: number, code: string, more: object = {}): FastifyReply =>
  reply.code(status).send({ errors: [{ message: 'The file was not taken.', extensions: { code, ...more } }] });
