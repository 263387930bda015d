import { randomUUIDv7 } from 'node:crypto';
import { letterSchema } from '@cynllun/domain/advice/forms';
import type { Advice, AdviceText } from '@cynllun/domain/advice/advice';
import { standingAgreement } from '@cynllun/domain/advice/issue';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { materialise } from '../core/prose/materialise.ts';
import { candidateOf, readCandidate } from '../core/snapshot/candidate.ts';
import type { SealedJson } from '../core/snapshot/canonical.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { CandidateError } from '../submission/failures.ts';
import { readInspectorates, type Inspectorate } from './inspectorates.ts';
import { adviceUnderLock, latestText, loadAdviceById, type AdviceSubject, type LoadedAdvice } from './read-advice.ts';
import { storedAdvice } from './stored-advice.ts';
import { sealText } from './text-content.ts';

/** A text is made ready under its id; its hash changes with what it says, and with nothing else. */
const readyText = (advice: Pick<Advice, 'id'>, text: Pick<AdviceText, 'id'>) => ({ logId: advice.id, of: text.id });

/**
 * Makes a text ready to be agreed to: what people have typed is in it, and it has a hash.
 * @throws ExpectedFailure
 */
export async function checkAdvice(context: Context, adviceId: string): Promise<LoadedAdvice> {
  const known = await loadAdviceById(context, adviceId);
  if (known === null) throw new NotFoundError();
  allow(context.viewer, 'advice.draft', known.subject);
  await materialise(context, storedAdvice, adviceId, null);
  const loaded = await loadAdviceById(context, adviceId);
  if (loaded === null) throw new NotFoundError();
  const { advice } = loaded;
  const text = latestText(advice);
  if (!text.isFrozen)
    await candidateOf(context.sql, { ...readyText(advice, text), now: context.now() }, (secret) =>
      sealText(advice, text, secret),
    );
  return loaded;
}

/** The hash of the text that is drafted, as it stands; null while nobody has had it made ready, and once it is issued. */
export async function textHashNow({ sql }: Pick<Context, 'sql'>, advice: Advice): Promise<string | null> {
  const text = latestText(advice);
  if (text.isFrozen) return null;
  const ready = await readCandidate(sql, readyText(advice, text));
  return ready && sealText(advice, text, ready.secret).hash;
}

/** A text that was looked at, under the lock: it says what it said then. */
export interface CheckedText {
  readonly advice: Advice;
  readonly text: AdviceText;
  readonly sealed: SealedJson;
  readonly inspectorates: readonly Inspectorate[];
}

/**
 * The text that is drafted, where it has the hash that was looked at.
 * @throws where it has another by now, or was issued
 */
export async function readChecked(
  { tx, access }: AggregateWrite,
  adviceId: string,
  hash: string,
): Promise<CheckedText> {
  const advice = await adviceUnderLock(tx, adviceId);
  const text = latestText(advice);
  if (text.isFrozen) throw invalid('textHash', 'alreadyIssued');
  const ready = await readCandidate(tx, readyText(advice, text));
  const sealed = ready && sealText(advice, text, ready.secret);
  if (sealed?.hash !== hash) throw new CandidateError();
  return { advice, text, sealed, inspectorates: await readInspectorates(tx, subjectOf(access).reviewId) };
}

export function subjectOf({ subject }: AggregateWrite['access']): AdviceSubject {
  if (subject.kind !== 'advice') throw new NotFoundError();
  return subject;
}

export interface AgreeToAdvice {
  readonly adviceId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** Hex, of the text that was looked at. */
  readonly textHash: string;
}

/**
 * Records that the viewer's own inspectorate agrees to a text as it stands: any edit of it voids that. Who agrees for one that
 * has agreed already changes nothing.
 * @throws ExpectedFailure
 */
export async function agreeToAdvice(context: Context, { adviceId, requestId, textHash }: AgreeToAdvice): Promise<void> {
  const options = { rootId: adviceId, requestId, needsProse: true };
  await writeToAggregate(context, storedAdvice, options, async (write) => {
    allow(write.viewer, 'advice.agree', subjectOf(write.access));
    const checkedText = await readChecked(write, adviceId, textHash);
    const personId = write.viewer?.personId ?? '';
    const own = checkedText.inspectorates.find(({ people }) => people.some(({ id }) => id === personId));
    if (own === undefined) throw invalid('adviceId', 'notOfAnInspectorate');
    await agree(write, checkedText, { organisationId: own.organisation.id, on: context.today(), letter: '' });
  });
}

export interface RecordAgreementLetter extends AgreeToAdvice {
  readonly organisationId: string;
  /** The letter's own day. */
  readonly on: string;
  readonly letter: string;
}

/**
 * Records that an inspectorate with nobody assigned to the review agreed by letter, as the lead reviewer has it.
 * @throws ExpectedFailure
 */
export async function recordAgreementLetter(context: Context, input: RecordAgreementLetter): Promise<void> {
  const { adviceId, requestId, textHash, organisationId } = input;
  const { on, letter } = checked(letterSchema(context.today()), input);
  const options = { rootId: adviceId, requestId, needsProse: true };
  await writeToAggregate(context, storedAdvice, options, async (write) => {
    allow(write.viewer, 'advice.recordLetter', subjectOf(write.access));
    const checkedText = await readChecked(write, adviceId, textHash);
    const inspectorate = checkedText.inspectorates.find(({ organisation }) => organisation.id === organisationId);
    if (inspectorate === undefined) throw new NotFoundError();
    if (inspectorate.people.length > 0) throw invalid('organisationId', 'somebodyAssigned');
    await agree(write, checkedText, { organisationId, on, letter });
  });
}

type Agreement = Readonly<Record<'organisationId' | 'on' | 'letter', string>>;

async function agree(write: AggregateWrite, { text, sealed }: CheckedText, agreement: Agreement): Promise<void> {
  if (standingAgreement(text, agreement.organisationId, sealed.hash) !== null) return;
  const fields = { ...agreement, textHash: sealed.hash, personId: write.viewer?.personId ?? null };
  const id = randomUUIDv7();
  await applyEdits(write, [{ kind: 'add', entity: 'inspectorateAgreement', id, parentId: text.id, fields }], 'caller');
}
