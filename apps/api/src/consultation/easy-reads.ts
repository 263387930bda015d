import { randomUUIDv7 } from 'node:crypto';
import { actionsOf } from '@cynllun/domain/consultation/copy';
import { easyReadsOf } from '@cynllun/domain/consultation/easy-read';
import type { Language } from '@cynllun/domain/text/language';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import { writeToAggregate } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { useFile } from '../files/stored-files.ts';
import { contributed } from './contributed.ts';
import { inContributions, type Asks } from './in-contributions.ts';
import { readWithPlan } from './read-consultation.ts';
import { storedConsultation } from './stored-consultation.ts';

interface OnConsultation {
  readonly consultationId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
}

export interface AttachEasyRead extends OnConsultation {
  readonly about: 'introduction' | 'action' | 'question' | null;
  /** The action or the question; empty for the introduction. */
  readonly aboutId: string;
  readonly language: Language | null;
  readonly fileId: string;
}

/**
 * Attaches an easy-read version of what contributors are to be shown, in place of one there was. They find it once a copy of the
 * consultation has it: the same day, where it is attached before opening.
 * @throws ExpectedFailure naming `about`, `aboutId`, `language` or `fileId`
 */
export async function attachEasyRead(context: Context, input: AttachEasyRead): Promise<void> {
  const { consultationId: rootId, requestId, about, aboutId, language, fileId } = input;
  if (about === null) throw invalid('about', 'required');
  if (language === null) throw invalid('language', 'required');
  await writeToAggregate(context, storedConsultation, { rootId, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'consultation') throw new NotFoundError();
    allow(write.viewer, 'consultation.run', subject);
    const { consultation, plan } = await readWithPlan(write.tx, rootId);
    const id = randomUUIDv7();
    const file = await useFile(write, { fileId, consultationId: rootId, purpose: 'easyRead' });
    const fields = { about, aboutId, language, ...file };
    const easyReads = [{ id, ...fields }];
    if (easyReadsOf({ ...consultation, easyReads }, actionsOf(consultation, plan)).length === 0)
      throw invalid('aboutId', 'notInList');
    const before = consultation.easyReads.filter(
      (one) => one.about === about && one.aboutId === aboutId && one.language === language,
    );
    await applyEdits(
      write,
      [
        ...before.map((one) => ({ kind: 'remove' as const, entity: 'easyRead', id: one.id })),
        { kind: 'add', entity: 'easyRead', id, parentId: rootId, fields },
      ],
      'caller',
    );
  });
}

/** Takes an easy-read version out of what is to be shown next; copies that have it keep it. @throws ExpectedFailure */
export async function removeEasyRead(
  context: Context,
  { consultationId: rootId, requestId, easyReadId }: OnConsultation & { readonly easyReadId: string },
): Promise<void> {
  await writeToAggregate(context, storedConsultation, { rootId, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'consultation') throw new NotFoundError();
    allow(write.viewer, 'consultation.run', subject);
    const { consultation } = await readWithPlan(write.tx, rootId);
    if (!consultation.easyReads.some(({ id }) => id === easyReadId)) throw new NotFoundError();
    await applyEdits(write, [{ kind: 'remove', entity: 'easyRead', id: easyReadId }], 'caller');
  });
}

/**
 * Attaches an easy-read version of the answers. It is shown once a second person has released it.
 * @throws ExpectedFailure naming `language` or `fileId`
 */
export async function attachAnswersEasyRead(
  context: Context,
  { language, fileId, ...on }: OnConsultation & Pick<AttachEasyRead, 'language' | 'fileId'>,
): Promise<void> {
  if (language === null) throw invalid('language', 'required');
  await inContributions(context, on, 'consultation.run', async ({ contributions, write, by }) => {
    const file = await useFile(write, { fileId, consultationId: on.consultationId, purpose: 'easyRead' });
    const fields = { language, ...file, ...by };
    return [{ kind: 'add', entity: 'answersEasyRead', id: randomUUIDv7(), parentId: contributions.id, fields }];
  });
}

/** Lets an easy-read version of the answers be shown: a second person does. @throws ExpectedFailure */
export async function releaseAnswersEasyRead(
  context: Context,
  { easyReadId, ...on }: OnConsultation & { readonly easyReadId: string },
): Promise<void> {
  const asks: Asks = (viewer, subject, { easyReads }) => {
    const version = easyReads.find(({ id }) => id === easyReadId);
    if (version === undefined) throw new NotFoundError();
    allow(viewer, 'consultation.release', contributed(subject, { handledBy: version.personId }));
  };
  await inContributions(context, on, asks, ({ by }) => [
    { kind: 'add', entity: 'easyReadRelease', id: randomUUIDv7(), parentId: easyReadId, fields: { ...by } },
  ]);
}
