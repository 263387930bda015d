import { can } from '@cynllun/domain/access/access';
import type { Subject } from '@cynllun/domain/access/subject';
import {
  eventsOf,
  standingEvents,
  type FreezingKind,
  type PlanEvent,
  type PlanEventOf,
} from '@cynllun/domain/stage/events';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { freezingOf, isWithReviewers } from '@cynllun/domain/submission/with-reviewers';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { factsSql, toPlanFacts, type StoredFacts } from '../plan/plan-facts.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/** A write, as far as a receipt says it. */
interface Written {
  readonly at: Date;
  readonly by: NamedPerson | null;
}

/** A version, without what it says: one that was sent, or that the agreement or a change of what was agreed froze. */
export interface SentVersion extends Written {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  /** The sequence at which the plan was frozen; null for whoever may not read the draft, whose writes it counts. */
  readonly sequence: number | null;
  /** Hex. */
  readonly hash: string;
  /** The head of the plan's log with the write that froze it. */
  readonly chainHead: { readonly sequence: number | null; readonly hash: string };
  /** What froze it. */
  readonly frozenBy: FreezingKind;
  /** The day of that. */
  readonly on: string;
  readonly lateReason: string;
  /** Why what was agreed was changed, and who approved it; empty of every other. */
  readonly change: { readonly reason: string; readonly agreedBy: string; readonly minuteReference: string };
  /** That it is the one that was agreed, as it stands. */
  readonly agreement: Agreement | null;
  readonly withdrawal: (Written & { readonly on: string; readonly reason: string }) | null;
  /** The day of the written response to it. */
  readonly answeredOn: string | null;
}

/** That a version was agreed. */
export interface Agreement extends Omit<PlanEventOf<'finalAgreed'>, 'kind'> {
  /** The entries that say so: under one of them stands what was open that day. */
  readonly entryIds: readonly string[];
}

/** The versions of a plan, with what access to it turns on. */
export interface PlanVersions {
  readonly subject: Extract<Subject, { kind: 'plan' }>;
  readonly mayReadDraft: boolean;
  /** In order of their numbers. */
  readonly versions: readonly SentVersion[];
  /** Of each, the sequences of the plan that it lies between: at which it was frozen, and of the write that did. */
  readonly spans: ReadonlyMap<string, { readonly frozenAt: number; readonly writtenAt: number }>;
  /** Those whom the versions go to. */
  readonly leadReviewers: readonly NamedPerson[];
}

interface StoredVersion {
  readonly id: string;
  readonly number: number;
  readonly sequence: number;
  readonly hash: string;
}

/** The write that added an entry to the plan's log. */
interface StoredWrite {
  readonly entityId: string;
  readonly sequence: number;
  readonly head: string;
  readonly at: string;
  readonly personId: string | null;
}

interface Row {
  readonly access: StoredFacts;
  readonly versions: readonly StoredVersion[];
  readonly writes: readonly StoredWrite[];
  readonly people: readonly NamedPerson[];
  readonly leadReviewers: readonly NamedPerson[];
}

/** SQL: the writes that added the versions of the plan `$1`, and what happened to it. */
export const writesSql = `SELECT c."entityId", w."sequence", encode(w."hash", 'hex') AS "head", w."at", w."personId"
  FROM "Change" c JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
  WHERE c."logId" = $1::uuid AND c."field" = '' AND c."entityId" IN (
    SELECT "id" FROM "Version" WHERE "planId" = $1::uuid UNION ALL
    SELECT "id" FROM "PlanEvent" WHERE "planId" = $1::uuid AND "kind" = 'draftWithdrawn')`;

const versionsSql = `
  WITH writes AS (${writesSql})
  SELECT ${factsSql('$1::uuid')} AS "access",
    (SELECT coalesce(json_agg(v ORDER BY v."number"), '[]') FROM "Version" v WHERE v."planId" = $1::uuid) AS "versions",
    (SELECT coalesce(json_agg(w), '[]') FROM writes w) AS "writes",
    ${storedPlan.namedPeopleSql('$1::uuid', 'SELECT "personId" FROM writes')} AS "people",
    ${storedPlan.namedPeopleSql(
      '$1::uuid',
      `SELECT m."personId" FROM "Membership" m JOIN "Plan" q ON q."reviewId" = m."reviewId"
       WHERE q."id" = $1::uuid AND m."role" = 'leadReviewer'`,
    )} AS "leadReviewers"`;

/**
 * The versions of a plan that were sent, withdrawn ones too: whoever had one keeps it. By one statement.
 * @returns null where there is none that the viewer may read
 */
export async function readVersions({ sql, viewer, today }: Context, planId: string): Promise<PlanVersions | null> {
  const [row] = await sql.$queryRawUnsafe<Row[]>(versionsSql, planId);
  if (row === undefined || row.access === null) return null;
  const subject = { kind: 'plan', ...toPlanFacts(row.access, today()) } as const;
  if (can(viewer, 'plan.readSubmitted', subject) !== 'allowed') return null;
  const mayReadDraft = can(viewer, 'plan.readDraft', subject) === 'allowed';
  const happened = currentEvents(row.access.events).filter(({ on }) => on <= today());
  const standing = standingEvents(happened, today());
  const sent = row.versions.map((version) => toSent(planId, row, version, standing));
  const versions = sent.filter(({ frozenBy: kind, on }) => mayReadDraft || isWithReviewers({ kind, on }, happened));
  return {
    subject,
    mayReadDraft,
    versions: mayReadDraft ? versions : versions.map(withoutSequences),
    spans: new Map(
      versions.map(({ id, sequence, chainHead }) => [
        id,
        { frozenAt: sequence ?? 0, writtenAt: chainHead.sequence ?? 0 },
      ]),
    ),
    leadReviewers: row.leadReviewers,
  };
}

/** How often a draft is written says something of it. */
const withoutSequences = (version: SentVersion): SentVersion => ({
  ...version,
  sequence: null,
  chainHead: { ...version.chainHead, sequence: null },
});

function toSent(
  planId: string,
  row: Row,
  { id, number, sequence, hash }: StoredVersion,
  standing: readonly PlanEvent[],
): SentVersion {
  const write = row.writes.find(({ entityId }) => entityId === id);
  const events = currentEvents(row.access.events);
  const froze = freezingOf(events, number) ?? freezingOf(everRecorded(row), number);
  return {
    id,
    planId,
    number,
    sequence,
    hash,
    chainHead: { sequence: write?.sequence ?? 0, hash: write?.head ?? '' },
    ...written(row, write),
    frozenBy: froze?.kind ?? 'draftSubmitted',
    on: froze?.on ?? '',
    lateReason: froze?.kind === 'draftSubmitted' ? froze.lateReason : '',
    change: changeOf(froze),
    agreement: agreementOf(row, standing, number),
    withdrawal: withdrawalOf(row, events, number),
    answeredOn: ofVersion(eventsOf(events, 'responseIssued'), number)?.on ?? null,
  };
}

function agreementOf({ access }: Row, standing: readonly PlanEvent[], number: number): Agreement | null {
  const agreed = ofVersion(eventsOf(standing, 'finalAgreed'), number);
  if (agreed === undefined) return null;
  const entries = access.events.filter(({ kind, version }) => kind === 'finalAgreed' && version === number);
  return { ...agreed, entryIds: entries.map(({ id }) => id) };
}

type Freezing = PlanEventOf<FreezingKind>;

/** What was recorded, also what was taken back since: a version stays frozen by what froze it. */
const everRecorded = ({ access }: Row): readonly PlanEvent[] =>
  currentEvents(access.events.map((entry) => ({ ...entry, corrects: null })));

const changeOf = (froze: Freezing | undefined): SentVersion['change'] => ({
  reason: froze?.kind === 'planVaried' || froze?.kind === 'wordingCorrected' ? froze.reason : '',
  agreedBy: froze?.kind === 'planVaried' ? froze.agreedBy : '',
  minuteReference: froze?.kind === 'planVaried' ? froze.minuteReference : '',
});

function withdrawalOf(row: Row, events: readonly PlanEvent[], number: number): SentVersion['withdrawal'] {
  const withdrawn = ofVersion(eventsOf(events, 'draftWithdrawn'), number);
  if (withdrawn === undefined) return null;
  const entries = row.access.events.filter((one) => one.kind === 'draftWithdrawn' && one.version === number);
  const write = row.writes.find(({ entityId }) => entityId === entries.at(-1)?.id);
  return { ...written(row, write), on: withdrawn.on, reason: withdrawn.withdrawalReason };
}

const ofVersion = <E extends { readonly version: number }>(events: readonly E[], number: number): E | undefined =>
  events.find(({ version }) => version === number);

const written = ({ people }: Row, write: StoredWrite | undefined): Written => ({
  at: new Date(write?.at ?? 0),
  by: people.find(({ id }) => id === write?.personId) ?? null,
});

/** The version that is meant; null where there is none that the viewer may read. */
export async function versionSent(
  context: Context,
  planId: string,
  isMeant: (known: PlanVersions, version: SentVersion) => boolean,
): Promise<SentVersion | null> {
  const known = await readVersions(context, planId);
  return known?.versions.find((version) => isMeant(known, version)) ?? null;
}
