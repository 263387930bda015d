import { can } from '@cynllun/domain/access/access';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findShownFile } from '../consultation/shown-files.ts';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { sendKeptFile } from '../files/send-file.ts';
import type { KeptFile } from '../files/stored-files.ts';
import { callerOf } from '../platform/caller.ts';
import { limitTable } from '../platform/limits.ts';
import { networkOf, takeTurn } from '../platform/rate-limit.ts';
import { securityEvent } from '../platform/security-events.ts';
import { findWayIn } from './ways-in.ts';

const params = z.object({ fileId: z.uuid(), link: z.string().max(100) });

/** Where those who take part fetch easy-read versions, by the link that they have and nothing else: `/files/:fileId/:link`. */
export async function registerShownFiles(app: FastifyInstance, services: Services): Promise<void> {
  app.get('/files/:fileId/:link', async (request, reply) => {
    const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
    const { data } = params.safeParse(request.params);
    const file = data === undefined ? null : await fileOfLink(context, data);
    if (file !== null && !(await mayFetchMore(context, file)))
      return reply.code(429).send({ errors: [{ message: 'Too many were fetched. Come back in an hour.' }] });
    return sendKeptFile(context, reply, file);
  });
}

async function fileOfLink(context: Context, { fileId, link }: z.output<typeof params>): Promise<KeptFile | null> {
  const way = await findWayIn(context, context.sql, link);
  if (way === null) return null;
  const may = (operation: 'consultation.read' | 'outcomes.read') => can(null, operation, way.subject) === 'allowed';
  const reading = { copy: may('consultation.read'), outcomes: may('outcomes.read') };
  return findShownFile(context.sql, way.consultationId, fileId, reading);
}

/** Whoever is behind one network shares its turns at the files of one consultation; nobody else can use them up. */
async function mayFetchMore(context: Context, { consultationId }: KeptFile): Promise<boolean> {
  const who = `${consultationId} ${networkOf(context.caller.ip)}`;
  const limit = { name: 'shown file from network', who, ...limitTable.shownFile.fromNetwork };
  if ((await takeTurn(context.prisma, [limit], context.now())) === null) return true;
  securityEvent(context, 'limitReached', { limit: 'shownFile' });
  return false;
}
