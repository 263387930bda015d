import type { OperationOn } from '@cynllun/domain/access/operations';
import { filePurposes, MOST_FILE_BYTES, type FilePurpose } from '@cynllun/domain/files/kinds';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { receiveFiles, refuse } from '../files/receive.ts';
import { sendKeptFile } from '../files/send-file.ts';
import { findFile, keepFile, type KeptFile } from '../files/stored-files.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { callerOf } from '../platform/caller.ts';
import { securityEvent } from '../platform/security-events.ts';
import { maySeeStatement } from './contributed.ts';
import { contributionsOf } from './in-contributions.ts';
import { consultationsAsAccess, mayOnConsultation, type ConsultationSubject } from './read-consultation.ts';
import { findShownFile } from './shown-files.ts';
import { storedContributions } from './stored-consultation.ts';

const FILES = '/consultations/:consultationId/files';
const ofConsultation = z.object({ consultationId: z.uuid() });
const asked = z.object({ name: z.string().max(300).default(''), for: z.enum(filePurposes) });

/** What each purpose asks of whoever sends a file. */
const operations = { original: 'consultation.record', easyRead: 'consultation.run' } as const satisfies Record<
  FilePurpose,
  string
>;

/** The way in for originals and easy-read versions, and the way out for the team: `/files/:fileId`. */
export async function registerConsultationFiles(app: FastifyInstance, services: Services): Promise<void> {
  await receiveFiles(app, services, {
    files: [FILES],
    types: ['application/octet-stream'],
    bytes: MOST_FILE_BYTES,
    describe: () => ({ operation: 'file.send' }),
    allow: async (context, { params, query }) => {
      const [of, sent] = [ofConsultation.safeParse(params), asked.safeParse(query)];
      if (!of.success || !sent.success) throw new NotFoundError();
      const { consultationId } = of.data;
      const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
      if (subject === undefined) throw new NotFoundError();
      allow(context.viewer, operations[sent.data.for], subject);
    },
    routes: (scope, take) => {
      scope.post(FILES, { bodyLimit: MOST_FILE_BYTES }, (request, reply) => {
        const { params, query, body } = request;
        if (!Buffer.isBuffer(body)) return refuse(reply, 400, 'BAD_REQUEST');
        const { consultationId } = ofConsultation.parse(params);
        const { name, for: purpose } = asked.parse(query);
        return take(request, reply, async (context) => {
          const {
            id,
            name: kept,
            kind,
            size,
          } = await keepFile(context, { consultationId, purpose, name, bytes: body });
          return JSON.stringify({ fileId: id, name: kept, kind, size });
        });
      });
    },
  });
  app.get('/files/:fileId', async (request, reply) => {
    const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
    await recognise(context);
    const { data } = z.object({ fileId: z.uuid() }).safeParse(request.params);
    const file = data === undefined ? null : await fileToFetch(context, data.fileId);
    if (file !== null)
      securityEvent(context, 'exportMade', { of: file.purpose, subjectId: file.consultationId, fileId: file.id });
    return sendKeptFile(context, reply, file);
  });
}

/** A file, for somebody of the team who may have it; null for anybody else. */
async function fileToFetch(context: Context, fileId: string): Promise<KeptFile | null> {
  const file = await findFile(context.sql, fileId);
  if (file === null) return null;
  const { consultationId, purpose } = file;
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined) return null;
  if (purpose === 'original') return (await maySeeOriginal(context, subject, file)) ? file : null;
  const may = (operation: OperationOn<'consultation'>) => mayOnConsultation(context, operation, subject);
  if (may('consultation.record')) return file;
  const reading = { copy: may('consultation.read'), outcomes: may('outcomes.read') };
  return findShownFile(context.sql, consultationId, fileId, reading);
}

/** An original, for those who see what was entered with it; until then for whoever sent it. */
async function maySeeOriginal(
  context: Context,
  subject: ConsultationSubject,
  { id, consultationId, isUsed, personId }: KeptFile,
): Promise<boolean> {
  if (!isUsed)
    return personId === context.viewer?.personId && mayOnConsultation(context, 'consultation.record', subject);
  const root = await contributionsOf(context.sql, consultationId);
  const contributions = root && (await readWhole<Contributions>(context.sql, storedContributions, root.id));
  const statement = contributions?.statements.find(({ fileId }) => fileId === id);
  return (
    statement !== undefined && contributions !== null && maySeeStatement(context, subject, contributions, statement.id)
  );
}
