import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { makeContext, type Services } from '../core/context.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { attachment } from '../platform/attachment.ts';
import { callerOf } from '../platform/caller.ts';
import { securityEvent } from '../platform/security-events.ts';
import { findDocument } from './ask-for-document.ts';
import type { Format } from './content.ts';
import { readBytes } from './stored-documents.ts';

const params = z.object({ documentId: z.uuid() });

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Where documents are fetched that are ready: `/documents/:documentId`. Whether one may have it is asked at each fetch. */
export async function registerDocuments(app: FastifyInstance, services: Services): Promise<void> {
  app.get('/documents/:documentId', async (request, reply) => {
    const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
    await recognise(context);
    const asked = params.safeParse(request.params);
    const document = asked.success ? await findDocument(context, asked.data.documentId) : null;
    const bytes = document === null ? null : await readBytes(services.sql, document.id);
    // Whether there is such a document is not revealed to those who may not have it.
    if (document === null || bytes === null) {
      securityEvent(context, 'accessRefused', { operation: 'document.fetch', outcome: 'notFound' });
      return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.' }] });
    }
    const { id, kind, subjectId, format, language, name } = document;
    securityEvent(context, 'exportMade', { documentId: id, of: kind, subjectId, kind: format, language });
    return reply
      .type(types[format])
      .header('content-disposition', attachment(`${name}.${format}`))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  });
}
