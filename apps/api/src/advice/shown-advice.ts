import type { Advice, AdviceText } from '@cynllun/domain/advice/advice';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { versionSent } from '../submission/versions.ts';
import { textHashNow } from './agree.ts';
import { readInspectorates, type Inspectorate } from './inspectorates.ts';
import { latestText, type AdviceSubject, type LoadedAdvice } from './read-advice.ts';
import { storedAdvice } from './stored-advice.ts';

/** How the latest text stands. */
interface Standing {
  readonly textHash: string | null;
  /** The version was taken back: what is made of it stays with the reviewers. */
  readonly isWithdrawn: boolean;
  readonly inspectorates: readonly Inspectorate[];
  readonly people: readonly NamedPerson[];
}

/** Advice with what it is answered with; how it stands is read once, and only where it is asked for. */
export interface ShownAdvice {
  readonly advice: Advice;
  readonly text: AdviceText;
  readonly subject: AdviceSubject;
  readonly standing: (context: Context) => Promise<Standing>;
}

const known = new WeakMap<Node, ShownAdvice>();

/** From here on advice is answered with these. */
export function show({ advice, subject }: LoadedAdvice): Node {
  let standing: Promise<Standing> | undefined;
  known.set(advice, {
    advice,
    subject,
    text: latestText(advice),
    standing: (context) => (standing ??= readStanding(context, advice, subject)),
  });
  return advice;
}

/** @throws where advice was not shown before */
export function shownWith(advice: Node): ShownAdvice {
  const found = known.get(advice);
  if (found === undefined) throw new Error(`Advice ${advice.id} is not shown`);
  return found;
}

async function readStanding(context: Context, advice: Advice, { reviewId }: AdviceSubject): Promise<Standing> {
  const named = advice.texts.flatMap(({ agreements }) => agreements.flatMap(({ personId }) => personId ?? []));
  const people = context.sql.$queryRawUnsafe<{ people: readonly NamedPerson[] }[]>(peopleSql, advice.id, named);
  const [textHash, inspectorates, version, [row]] = await Promise.all([
    textHashNow(context, advice),
    readInspectorates(context.sql, reviewId),
    versionSent(context, advice.planId, (_, { id }) => id === advice.versionId),
    people,
  ]);
  const isWithdrawn = version === null || version.withdrawal !== null;
  return { textHash, inspectorates, isWithdrawn, people: row?.people ?? [] };
}

/** SQL: the reviewers of the review that the advice `$1` is about, and `$2`. */
const peopleSql = `SELECT ${storedAdvice.namedPeopleSql(
  '$1::uuid',
  `SELECT unnest($2::uuid[]) UNION SELECT m."personId" FROM "Membership" m JOIN "Plan" q ON q."reviewId" = m."reviewId"
   JOIN "Advice" v ON v."planId" = q."id" WHERE v."id" = $1::uuid AND m."role" IN ('leadReviewer', 'reviewer')`,
)} AS "people"`;
