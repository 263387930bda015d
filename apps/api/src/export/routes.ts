import { languages } from '@cynllun/domain/text/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { attachment } from '../platform/attachment.ts';
import { callerOf } from '../platform/caller.ts';
import { securityEvent } from '../platform/security-events.ts';
import { makeContext, type Services } from '../core/context.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { exportKinds, exportPlan, type ExportedFile, type ExportKind } from './export-plan.ts';

const params = z.object({ planId: z.uuid() });
const query = z.object({ language: z.enum(languages) });

/** The way out for files: `/plans/:planId/export.xlsx` and `.csv`, each with `?language=en` or `cy`. */
export async function registerExport(app: FastifyInstance, services: Services): Promise<void> {
  for (const kind of exportKinds)
    app.get(`/plans/:planId/export.${kind}`, async (request, reply) => {
      const file = await fileFor(request, reply, services, kind);
      // Whether a plan exists is not revealed to those who may not have it.
      if (file === null) return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.' }] });
      return reply
        .type(file.type)
        .header('content-disposition', attachment(file.name))
        .header('cache-control', 'no-store')
        .send(file.content);
    });
}

async function fileFor(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  kind: ExportKind,
): Promise<ExportedFile | null> {
  const [asked, how] = [params.safeParse(request.params), query.safeParse(request.query)];
  if (!asked.success || !how.success) return null;
  const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
  await recognise(context);
  const { planId } = asked.data;
  const file = await exportPlan(context, planId, kind, how.data.language);
  if (file === null) securityEvent(context, 'accessRefused', { operation: 'plan.export', outcome: 'notFound', planId });
  else securityEvent(context, 'exportMade', { planId, kind, language: how.data.language });
  return file;
}
