import { textEncodings } from '@cynllun/domain/import/text-encoding';
import { mappingSchema } from '@cynllun/domain/reading/fields';
import { wordsSchema } from '@cynllun/domain/text/text-schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { securityEvent } from '../platform/security-events.ts';
import { callerOf } from '../platform/caller.ts';
import { ExpectedFailure, NotFoundError, SignedOutError } from '../core/log/failure.ts';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { storable } from './decode-text.ts';
import { fileLimits, FileRefused } from './refusal.ts';
import { planToImportInto, previewUpload, uploadFile } from './upload.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on the routes for files. */
    importing: Context | null;
  }
}

const planParams = z.object({ planId: z.uuid() });
const importParams = z.object({ planId: z.uuid(), importId: z.uuid() });
const fileQuery = z.object({
  // PostgreSQL keeps no null character, and a name is only to be known again.
  name: z.string().max(300).default('').transform(storable),
  encoding: z.enum(textEncodings).nullable().default(null),
});
const previewBody = z.strictObject({
  sheet: z.int().min(0).max(1_000),
  sheetName: wordsSchema(100),
  mapping: z.nullable(mappingSchema),
});

const UPLOADS = '/plans/:planId/imports';

/** Types of content that a form on another site cannot send. */
const FILE_TYPES = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];

/**
 * The way in for files, which GraphQL has none for: a file is sent as it is, and answered with what it says. Whoever
 * may not import is refused before anything of the file is read.
 */
export async function registerImport(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.decorateRequest('importing', null);
    scope.addContentTypeParser(
      FILE_TYPES,
      { parseAs: 'buffer', bodyLimit: fileLimits.bytes },
      async (_: FastifyRequest, body: Buffer) => body,
    );
    scope.addHook('onRequest', async (request, reply) => {
      const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
      await recognise(context);
      request.importing = context;
      const params = planParams.safeParse(request.params);
      return guarded(reply, async () => {
        if (context.viewer === null) throw new SignedOutError();
        if (!params.success) throw new NotFoundError();
        await planToImportInto(context, params.data.planId);
        if (request.routeOptions.url === UPLOADS) makeRoom(request, reply);
      });
    });
    scope.post(UPLOADS, { bodyLimit: fileLimits.bytes }, upload);
    scope.post('/plans/:planId/imports/:importId/preview', preview);
  });
}

/** Bytes of the files that are being sent, or wait to be read. */
let waiting = 0;

/** Files are whole in memory until they are read. @throws FileRefused where there are too many */
function makeRoom({ headers }: FastifyRequest, { raw }: FastifyReply): void {
  const size = Number(headers['content-length'] ?? fileLimits.bytes);
  if (waiting + size > fileLimits.waiting) throw new FileRefused('busy');
  waiting += size;
  raw.once('close', () => {
    waiting -= size;
  });
}

async function upload({ params, query, body, importing }: FastifyRequest, reply: FastifyReply) {
  const sent = fileQuery.safeParse(query);
  if (!Buffer.isBuffer(body) || !sent.success || importing === null) return refuse(reply, 400, 'BAD_REQUEST');
  const { planId } = planParams.parse(params);
  const { name: fileName, encoding } = sent.data;
  return guarded(reply, async () =>
    json(reply, await uploadFile(importing, planId, { fileName, encoding, bytes: body })),
  );
}

async function preview({ params, body, importing }: FastifyRequest, reply: FastifyReply) {
  const [ids, asked] = [importParams.safeParse(params), previewBody.safeParse(body)];
  if (!ids.success || !asked.success || importing === null) return refuse(reply, 400, 'BAD_REQUEST');
  const { planId, importId } = ids.data;
  return guarded(reply, async () => json(reply, await previewUpload(importing, planId, { importId, ...asked.data })));
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

/** Answers with what a person can mend; anything else is a fault. */
async function guarded(reply: FastifyReply, run: () => Promise<FastifyReply | void>): Promise<FastifyReply | void> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ExpectedFailure) {
      logRefusal(reply, error);
      return refuse(reply, ...statuses[error.kind]);
    }
    if (!(error instanceof FileRefused)) throw error;
    const status = error.code === 'busy' ? 503 : 422;
    return refuse(reply, status, 'FILE_REFUSED', { reason: error.code, params: error.params });
  }
}

function logRefusal({ request }: FastifyReply, { kind }: ExpectedFailure): void {
  const { importing, params } = request;
  if (importing === null || statuses[kind][0] === 400) return;
  const { planId = null } = planParams.safeParse(params).data ?? {};
  securityEvent(importing, 'accessRefused', { operation: 'plan.import', outcome: kind, planId });
}

const json = (reply: FastifyReply, text: string): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(text);

/** Refusals read as those of GraphQL do. */
const refuse = (reply: FastifyReply, status: number, code: string, more: object = {}): FastifyReply =>
  reply.code(status).send({ errors: [{ message: 'The file was not taken.', extensions: { code, ...more } }] });
