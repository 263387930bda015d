import type { ConsultationFacts } from '@cynllun/domain/access/subject';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { stateOf, type Window } from '@cynllun/domain/consultation/window';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import { isReportPublished } from '@cynllun/domain/stage/stage';
import type { Moment, StoredAggregate } from '../core/aggregate/stored-aggregate.ts';
import { factsSql, toPlanFacts, type StoredFacts } from '../plan/plan-facts.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { putSetUpFacts } from './set-up-facts.ts';
import { givePlanNotices } from '../platform/give-notices.ts';

/** SQL: what access to a consultation turns on, as one JSON value; null where there is none. */
const consultationFactsSql = (id: string): string => `(
  SELECT ${factsSql('c."planId"')} || jsonb_build_object('reach', c."reach", 'keepsLate', c."keepsLate",
    'window', (SELECT jsonb_build_object('opensOn', w."opensOn", 'closesOn', w."closesOn", 'closesMinute', w."closesMinute")
      FROM "ConsultationWindow" w WHERE w."consultationId" = c."id" ORDER BY w."number" DESC LIMIT 1),
    'invited', (SELECT coalesce(jsonb_agg(i."personId"), '[]') FROM "Invitation" i
      WHERE i."consultationId" = c."id" AND i."personId" IS NOT NULL AND NOT i."withdrawn"),
    'released', EXISTS (SELECT FROM "CommentRelease" e JOIN "Comment" m ON m."id" = e."commentId"
      JOIN "Contributions" b ON b."id" = m."contributionsId" WHERE b."consultationId" = c."id"),
    'contacts', (SELECT coalesce(jsonb_agg(s."personId" ORDER BY s."position", s."id"), '[]') FROM "SafeguardingContact" s
      WHERE s."consultationId" = c."id" AND s."personId" IS NOT NULL))
  FROM "Consultation" c WHERE c."id" = ${id})`;

type Found = StoredFacts & {
  readonly reach: 'named' | 'openLink' | null;
  readonly keepsLate: boolean;
  readonly window: Window | null;
  readonly invited: readonly string[];
  readonly released: boolean;
  readonly contacts: readonly string[];
};

/** A consultation as access sees it, for a request that was made with a session. */
function toConsultation(
  { reach, keepsLate, window, invited, released, contacts, ...plan }: Found,
  { today, now }: Moment,
) {
  const { publishedOn } = plan;
  const facts: ConsultationFacts = {
    state: stateOf(window, now.getTime()),
    keepsLate,
    openLinkAnswers: reach === 'openLink' && isReportPublished(happenedTo(plan), { publishedOn }, today),
    invitedPersonIds: invited,
    by: null,
    hasReleased: released,
    contactPersonIds: contacts,
  };
  return { kind: 'consultation', ...facts, ...toPlanFacts(plan, today) } as const;
}

interface Kept {
  readonly aggregate: Aggregate;
  readonly operations: Pick<StoredAggregate, 'knowBy' | 'readBy'>;
  /** SQL: the consultation, by the id of a root. */
  readonly consultationOf: (id: string) => string;
}

/** Of a consultation and of what was contributed to it: whoever is known to one is known to the other. */
function keptWithPlan({ aggregate, operations, consultationOf }: Kept): StoredAggregate {
  const planOf = (id: string) => `(SELECT c."planId" FROM "Consultation" c WHERE c."id" = ${consultationOf(id)})`;
  return {
    aggregate,
    ...operations,
    accessSql: (id) => consultationFactsSql(consultationOf(id)),
    toAccess(found, at) {
      const subject = toConsultation(found as Found, at);
      return { subject, owned: () => subject, language: subject.draftingLanguage };
    },
    rootExtras: {},
    // Its authority's people, whose roles say what may be read. The plan's log is none of them: comments never wait for it.
    relatedLogsSql: (id) => `ARRAY(SELECT r."authorityId" FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId"
      WHERE p."id" = ${planOf(id)})`,
    changesRelated: () => false,
    namedPeopleSql: (id, ids) => storedPlan.namedPeopleSql(planOf(id), ids),
    knownOutside: (tx, { subject }, to, ids) =>
      'reviewId' in subject
        ? storedPlan.knownOutside(tx, { subject, owned: () => subject, language: 'en' }, to, ids)
        : Promise.resolve(new Set()),
  };
}

/** What a lead sets up, as this server keeps it. Addresses are in it: it is the lead's to read and follow. */
export const storedConsultation: StoredAggregate = {
  ...keptWithPlan({
    aggregate: consultationAggregate,
    operations: { knowBy: 'consultation.read', readBy: 'consultation.run' },
    consultationOf: (id) => id,
  }),
  // What stands on its page changes with the days, and with what was opened.
  changesRelated: ({ entity }) => entity === 'consultationCopy' || entity === 'consultationWindow',
  async tell({ jobs }, write, about) {
    const { tx, changes, viewer, at } = write;
    if (changes.some(({ entity }) => summarised.includes(entity))) await putSetUpFacts(write);
    const isOpened = changes.some(({ entity, after }) => entity === 'consultationCopy' && numberIn(after) === 1);
    if (!isOpened) return;
    const [row] = await tx.$queryRaw<{ planId: string }[]>`
      SELECT "planId" FROM "Consultation" WHERE "id" = ${about}::uuid`;
    const giving = { tx, at, byPersonId: viewer?.personId ?? null };
    await givePlanNotices(jobs, giving, [{ kind: 'consultationOpened', about, params: {}, planId: row?.planId ?? '' }]);
  },
};

/** What its summary says of how it was set up turns on these. */
const summarised: readonly string[] = ['consultationWindow', 'invitedGroup', 'invitation'];

const numberIn = (after: unknown): unknown =>
  typeof after === 'object' && after !== null && 'number' in after ? after.number : null;

/** What was contributed. Its feed says only that something was: each comment is asked for, by whoever may read that one. */
export const storedContributions: StoredAggregate = {
  ...keptWithPlan({
    aggregate: contributionsAggregate,
    operations: { knowBy: 'consultation.read', readBy: 'consultation.follow' },
    consultationOf: (id) => `(SELECT b."consultationId" FROM "Contributions" b WHERE b."id" = ${id})`,
  }),
  signalsOnly: true,
};
