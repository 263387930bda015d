import { textEncodings } from '@cynllun/domain/import/text-encoding';
import { mappingSchema } from '@cynllun/domain/reading/fields';
import { wordsSchema } from '@cynllun/domain/text/text-schema';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { NotFoundError } from '../core/log/failure.ts';
import type { Services } from '../core/context.ts';
import { receiveFiles, refuse, type Take } from '../files/receive.ts';
import { storable } from './decode-text.ts';
import { fileLimits } from './refusal.ts';
import { planToImportInto, previewUpload, uploadFile } from './upload.ts';

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

/** The way in for spreadsheets: one is sent as it is, and answered with what it says. */
export const registerImport = (app: FastifyInstance, services: Services): Promise<void> =>
  receiveFiles(app, services, {
    files: [UPLOADS],
    types: FILE_TYPES,
    bytes: fileLimits.bytes,
    describe: ({ params }) => {
      const { planId = null } = planParams.safeParse(params).data ?? {};
      return { operation: 'plan.import', planId };
    },
    allow: async (context, { params }) => {
      const asked = planParams.safeParse(params);
      if (!asked.success) throw new NotFoundError();
      await planToImportInto(context, asked.data.planId);
    },
    routes: addRoutes,
  });

function addRoutes(scope: FastifyInstance, take: Take): void {
  scope.post(UPLOADS, { bodyLimit: fileLimits.bytes }, (request, reply) => {
    const { params, query, body } = request;
    const sent = fileQuery.safeParse(query);
    if (!Buffer.isBuffer(body) || !sent.success) return refuse(reply, 400, 'BAD_REQUEST');
    const { name: fileName, encoding } = sent.data;
    const { planId } = planParams.parse(params);
    return take(request, reply, (context) => uploadFile(context, planId, { fileName, encoding, bytes: body }));
  });
  scope.post('/plans/:planId/imports/:importId/preview', (request, reply) => {
    const [ids, asked] = [importParams.safeParse(request.params), previewBody.safeParse(request.body)];
    if (!ids.success || !asked.success) return refuse(reply, 400, 'BAD_REQUEST');
    const { planId, importId } = ids.data;
    return take(request, reply, (context) => previewUpload(context, planId, { importId, ...asked.data }));
  });
}
