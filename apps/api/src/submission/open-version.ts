import type { ConsultationSummary } from '@cynllun/domain/consultation/summary';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { deadlineState } from '@cynllun/domain/deadlines/status';
import { deadlines } from '@cynllun/domain/deadlines/table';
import { responseRequests } from '@cynllun/domain/deadlines/written-response';
import { blocking } from '@cynllun/domain/rules/findings';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { readSnapshots, type Snapshot } from '../core/snapshot/stored-snapshot.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { showFrozen } from '../plan/frozen-plan.ts';
import { planReader } from '../plan/plan-reader.ts';
import { withReferences } from '../plan/references.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { inspectoratesSql, namedIn } from '../plan/surroundings.ts';
import { openFindings, openPlan, type FrozenFindings, type FrozenPlan } from './frozen-content.ts';
import { readVersions, type PlanVersions, type SentVersion } from './versions.ts';

/** A version with what it says, and with what was so when it was sent. */
export interface OpenedVersion {
  readonly version: SentVersion;
  readonly plan: Plan;
  readonly erased: readonly ErasedWords[];
  /** Required findings of the draft gate that day, each with the reason given. */
  readonly gaps: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly findings: readonly Finding[];
  /** Who had been consulted by then; none where that was not frozen with versions yet. */
  readonly consultations: readonly ConsultationSummary[];
  readonly leadReviewers: readonly NamedPerson[];
  /** The day by which it is to be answered; null where it has none, or was withdrawn. */
  readonly responseDue: string | null;
  /** What had been written to the draft since it was frozen when it was sent; null for whoever may not read the draft. */
  readonly leftOut: LeftOut | null;
}

export interface LeftOut {
  readonly writes: number;
  readonly by: readonly NamedPerson[];
}

/** A version, which is opened once, when what it says is asked for. */
export interface FoundVersion {
  readonly version: SentVersion;
  readonly open: () => Promise<OpenedVersion>;
}

/** Null where there is none that the viewer may read. */
export async function findVersion(context: Context, planId: string, number: number): Promise<FoundVersion | null> {
  const known = await readVersions(context, planId);
  const version = known?.versions.find((one) => one.number === number);
  if (known === null || version === undefined) return null;
  let opening: Promise<OpenedVersion> | null = null;
  return { version, open: () => (opening ??= open(context, known, version)) };
}

/** A version as it was frozen, whichever program froze it; null where there is none that the viewer may read. */
export const openVersion = async (context: Context, planId: string, number: number): Promise<OpenedVersion | null> =>
  (await (await findVersion(context, planId, number))?.open()) ?? null;

async function open(context: Context, known: PlanVersions, version: SentVersion): Promise<OpenedVersion> {
  const { plan: frozen, erased, said } = await readFrozen(context, version.id);
  const span = known.spans.get(version.id) ?? { frozenAt: 0, writtenAt: 0 };
  // The sequence of a draft that one may not read is not told.
  const plan: Plan = {
    ...frozen,
    authorityId: known.subject.authorityId,
    sequence: known.mayReadDraft ? span.frozenAt : 0,
  };
  const shown = await readShown(context, plan, span);
  const { authority, inspectorates, people } = shown;
  showFrozen(withReferences(plan), {
    surroundings: { authority, inspectorates, people, facts: said.facts },
    findings: said.findings,
    subject: known.subject,
  });
  return {
    version,
    plan,
    erased,
    gaps: gapsOf(said, 'draft'),
    findings: said.findings,
    consultations: said.facts.consultations ?? [],
    leadReviewers: known.leadReviewers,
    responseDue: await responseDue(context, version),
    leftOut: known.mayReadDraft ? { writes: shown.writes, by: shown.by } : null,
  };
}

/** What is kept of a version. */
interface Frozen {
  readonly plan: FrozenPlan;
  readonly erased: readonly ErasedWords[];
  readonly said: FrozenFindings;
}

/** What a request has read: its cache asks for it first. */
const read = new WeakMap<Context, Map<string, Promise<Frozen>>>();

/** What is kept of a version, read once a request. Whether the viewer may see it is for the caller to ask. */
export function readFrozen(context: Context, versionId: string): Promise<Frozen> {
  const versions = read.get(context) ?? new Map<string, Promise<Frozen>>();
  read.set(context, versions);
  const reading = versions.get(versionId) ?? openParts(context, versionId);
  versions.set(versionId, reading);
  return reading;
}

async function openParts({ sql }: Context, versionId: string): Promise<Frozen> {
  const snapshots = await readSnapshots(sql, [versionId]);
  return { ...openPlan(partOf(snapshots, 'plan')), said: openFindings(partOf(snapshots, 'findings')) };
}

/** @throws where nothing is kept of a version: it was altered behind the log */
export function partOf(snapshots: readonly Snapshot[], part: string): Snapshot {
  const found = snapshots.find((one) => one.part === part);
  if (found === undefined) throw new Error(`Nothing is kept of the ${part} of a version`);
  return found;
}

/** What stopped a gate on the day that findings were frozen, each with its reason. */
export const gapsOf = ({ findings, reasons }: FrozenFindings, gate: 'draft' | 'final'): OpenedVersion['gaps'] =>
  blocking(findings, gate).map((finding) => ({
    finding,
    reason: reasons.find(({ code, path }) => code === finding.code && path === finding.path)?.reason ?? '',
  }));

interface Shown extends LeftOut {
  readonly authority: Organisation;
  readonly inspectorates: readonly Organisation[];
  readonly people: readonly NamedPerson[];
}

/** Those whom a version names and no others, and what was written while it was looked at, by one statement. */
async function readShown(
  { sql }: Context,
  plan: Plan,
  { frozenAt, writtenAt }: { readonly frozenAt: number; readonly writtenAt: number },
): Promise<Shown> {
  const leftOut = `FROM "ChangeWrite" w WHERE w."logId" = $1::uuid AND w."sequence" > $3::bigint AND w."sequence" < $4::bigint`;
  const writers = `SELECT unnest(CASE WHEN cardinality(w."authors") > 0 THEN w."authors" ELSE ARRAY[w."personId"] END) ${leftOut}`;
  const [row] = await sql.$queryRawUnsafe<Shown[]>(
    `SELECT row_to_json(o) AS "authority", ${inspectoratesSql} AS "inspectorates", (SELECT count(*)::int ${leftOut}) AS "writes",
       ${storedPlan.namedPeopleSql('$1::uuid', 'SELECT unnest($2::uuid[])')} AS "people",
       ${storedPlan.namedPeopleSql('$1::uuid', writers)} AS "by"
     FROM "Plan" x JOIN "Review" y ON y."id" = x."reviewId" JOIN "Organisation" o ON o."id" = y."authorityId"
     WHERE x."id" = $1::uuid`,
    plan.id,
    namedIn(plan),
    frozenAt,
    writtenAt,
  );
  if (row === undefined) throw new Error(`No plan ${plan.id}`);
  return row;
}

const writtenResponse = deadlines.filter(({ code }) => code === 'writtenResponse');

/** Only the first draft that stands asks for an answer by a day [S7]; each later one asks without one. */
async function responseDue({ sql, today }: Context, { planId, number }: SentVersion): Promise<string | null> {
  const plan = await planReader(sql).read(planId);
  if (plan === null) return null;
  const request = responseRequests(standingFacts(plan, today())).find(({ version }) => version === number);
  const [state] = writtenResponse.map((deadline) => deadlineState(deadline, plan, today()));
  return request?.hasDeadline === true ? (state?.due ?? null) : null;
}
