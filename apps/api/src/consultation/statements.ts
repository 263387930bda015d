import { randomUUIDv7 } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import type { AnswersEasyRead, Contributions, Statement } from '@cynllun/domain/consultation/consultation';
import {
  cameLate,
  returnSchema,
  statementSchema,
  toTakeBack,
  type Answered,
} from '@cynllun/domain/consultation/statement';
import type { Text } from '@cynllun/domain/text/text';
import type { Plan } from '@cynllun/domain/plan/plan';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { useFile } from '../files/stored-files.ts';
import { planReader } from '../plan/plan-reader.ts';
import { withReferences } from '../plan/references.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { contributed, maySeeStatement } from './contributed.ts';
import { contributionsOf, inContributions } from './in-contributions.ts';
import { passagesOf, questionsPut, type Passage } from './passages.ts';
import { consultationsAsAccess, mayOnConsultation, type ConsultationSubject } from './read-consultation.ts';
import { storedContributions } from './stored-consultation.ts';

/** What was said elsewhere, with the passages of it that are comments, and the answers that are still to be taken back. */
export interface EnteredStatement {
  readonly statement: Statement;
  readonly passages: readonly Passage[];
  readonly toTakeBack: readonly (Answered & { readonly action: Plan['actions'][number] | null })[];
  /** The original as it is offered, and its kind; null where there is none, or it was erased. */
  readonly original: { readonly name: string; readonly size: number } | null;
}

/** An easy-read version of the answers, and whether the viewer is a second person to it. */
export interface AnswersVersion {
  readonly version: AnswersEasyRead;
  readonly viewerReleases: boolean;
}

export interface Statements {
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  /** The last day for comments; null while it was not opened. */
  readonly closesOn: string | null;
  readonly keepsLate: boolean;
  /** The viewer may attach easy-read versions. */
  readonly viewerRuns: boolean;
  readonly phone: string;
  readonly title: Text;
  readonly statements: readonly EnteredStatement[];
  readonly easyReads: readonly AnswersVersion[];
  readonly actions: Plan['actions'];
  readonly questions: Awaited<ReturnType<typeof questionsPut>>;
  readonly people: readonly NamedPerson[];
}

interface SetUp {
  readonly closesOn: string | null;
  readonly keepsLate: boolean;
  readonly phone: string;
  readonly title: Text;
}

const readSetUp = ({ sql }: Pick<Context, 'sql'>, consultationId: string): Promise<readonly SetUp[]> =>
  sql.$queryRaw<SetUp[]>`
    SELECT c."keepsLate", c."phone", c."title", (SELECT w."closesOn"::text FROM "ConsultationWindow" w WHERE w."consultationId" = c."id"
      ORDER BY w."number" DESC LIMIT 1) AS "closesOn"
    FROM "Consultation" c WHERE c."id" = ${consultationId}::uuid`;

/** What was said elsewhere in a consultation, and the answers to take back; null where the viewer may enter none. */
export async function readStatements(context: Context, consultationId: string): Promise<Statements | null> {
  const { sql } = context;
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.record', subject)) return null;
  const root = await contributionsOf(sql, consultationId);
  if (root === null) return null;
  const [contributions, plan, [setUp], questions, files] = await Promise.all([
    readWhole<Contributions>(sql, storedContributions, root.id),
    planReader(sql).read(root.planId),
    readSetUp(context, consultationId),
    questionsPut(sql, consultationId),
    sql.$queryRaw<{ id: string; name: string; size: number }[]>`
      SELECT "id", "name", "size" FROM "KeptFile" WHERE "consultationId" = ${consultationId}::uuid
        AND "purpose" = 'original' AND "erasedAt" IS NULL`,
  ]);
  if (contributions === null || plan === null || setUp === undefined) return null;
  const { actions } = withReferences(plan);
  const original = new Map(files.map((file) => [file.id, file]));
  return {
    consultationId,
    number: root.number,
    ...setUp,
    viewerRuns: mayOnConsultation(context, 'consultation.run', subject),
    actions,
    questions,
    people: await peopleOf(sql, plan),
    statements: contributions.statements
      .filter(({ id }) => maySeeStatement(context, subject, contributions, id))
      .map((statement) => ({
        statement,
        passages: passagesOf(contributions.comments, statement),
        original: original.get(statement.fileId) ?? null,
        toTakeBack: toTakeBack(statement, contributions).map((one) => ({
          ...one,
          action: actions.find(({ id }) => id === one.comment.aboutId) ?? null,
        })),
      })),
    easyReads: contributions.easyReads.map((version) => ({
      version,
      viewerReleases: mayRelease(context, subject, version),
    })),
  };
}

const mayRelease = ({ viewer }: Context, subject: ConsultationSubject, version: AnswersEasyRead): boolean =>
  version.releases.length === 0 &&
  can(viewer, 'consultation.release', contributed(subject, { handledBy: version.personId })) === 'allowed';

export interface EnterStatement {
  readonly consultationId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** What the form of `statementSchema` takes. */
  readonly statement: unknown;
}

const words = translator();

/**
 * Enters what somebody said elsewhere, on their behalf, with its original where there is one. What came after the last day is kept
 * where the lead lets late comments be kept, and marked.
 * @throws ExpectedFailure naming a field
 */
export async function enterStatement(context: Context, input: EnterStatement): Promise<void> {
  const { fileId, ...entered } = checked(statementSchema(context.today()), input.statement);
  const { consultationId } = input;
  const consent = entered.mayBeNamed ? sayer(await words, entered.language)('entered:consent') : '';
  await inContributions(context, input, 'consultation.record', async ({ contributions, write, by }) => {
    const [setUp] = await readSetUp({ sql: write.tx }, consultationId);
    const late = cameLate(entered.on, setUp?.closesOn ?? null);
    if (late && setUp?.keepsLate !== true) throw invalid('on', 'afterClosing', { day: setUp?.closesOn ?? '' });
    const original = fileId === '' ? null : await useFile(write, { fileId, consultationId, purpose: 'original' });
    const file = { fileId: original?.fileId ?? '', hash: original?.hash ?? '' };
    const fields = { ...entered, late, consent, ...file, personId: by.personId };
    return [{ kind: 'add', entity: 'statement', id: randomUUIDv7(), parentId: contributions.id, fields }];
  });
}

export interface ReturnAnswers {
  readonly consultationId: string;
  readonly statementId: string;
  readonly requestId: string;
  /** The day they were taken back, as it is typed. */
  readonly returnedOn: string;
}

/**
 * Records that every answer to what somebody said elsewhere, that is there to be taken back, was taken back to them.
 * @throws ExpectedFailure naming `returnedOn`
 */
export async function returnAnswers(context: Context, input: ReturnAnswers): Promise<void> {
  const { returnedOn } = checked(returnSchema(context.today()), input);
  await inContributions(context, input, 'consultation.record', ({ contributions, by, write }) => {
    const statement = contributions.statements.find(({ id }) => id === input.statementId);
    const { subject } = write.access;
    if (statement === undefined || subject.kind !== 'consultation') throw new NotFoundError();
    if (!maySeeStatement({ viewer: write.viewer }, subject, contributions, statement.id)) throw new NotFoundError();
    const answers = new Set(toTakeBack(statement, contributions).map(({ answer }) => answer.id));
    if (answers.size === 0) throw invalid('returnedOn', 'nothingToTakeBack');
    return [...answers].map((answerId) => ({
      kind: 'add' as const,
      entity: 'answerReturn',
      id: randomUUIDv7(),
      parentId: statement.id,
      fields: { answerId, returnedOn, ...by },
    }));
  });
}
