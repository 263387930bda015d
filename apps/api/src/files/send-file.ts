import { Readable } from 'node:stream';
import { mediaTypes } from '@cynllun/domain/files/kinds';
import type { FastifyReply } from 'fastify';
import type { Context } from '../core/context.ts';
import { attachment } from '../platform/attachment.ts';
import { securityEvent } from '../platform/security-events.ts';
import { bytesOf, type KeptFile } from './stored-files.ts';

/**
 * Answers with a file, for whoever may have it: to be saved, never opened as a page of ours, and kept by nobody on the way. Null:
 * whether there is such a file is not revealed to those who may not have it.
 */
export function sendKeptFile(context: Context, reply: FastifyReply, file: KeptFile | null): FastifyReply {
  if (file === null) {
    securityEvent(context, 'accessRefused', { operation: 'file.fetch', outcome: 'notFound' });
    return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.' }] });
  }
  return reply
    .type(mediaTypes[file.kind])
    .header('content-length', file.size)
    .header('content-disposition', attachment(file.name))
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Readable.from(bytesOf(context.sql, file), { objectMode: false }));
}
