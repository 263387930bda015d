import { path } from '@cynllun/domain/aggregate/path';
import { isReplyComplete } from '@cynllun/domain/plan/replies';
import type { Plan, Reply } from '@cynllun/domain/plan/plan';
import type { Language } from '@cynllun/domain/text/language';
import type { ResponsePoint, Sending, SentReply } from './wholeResponse.ts';

/** A point with the number it is known by: its place in the response, from 1. */
export interface NumberedPoint<Point = ResponsePoint> {
  readonly number: number;
  readonly point: Point;
}

export const numberedPoints = <Point>(points: readonly Point[]): readonly NumberedPoint<Point>[] =>
  points.map((point, index) => ({ number: index + 1, point }));

/** The points of a recommendation; of the plan as a whole, where it is null. */
export interface PointGroup<Point> {
  readonly recommendation: Plan['recommendations'][number] | null;
  readonly points: readonly NumberedPoint<Point>[];
}

/** The points of a response in the order of the recommendations, then those that belong under none; no group is empty. */
export function pointsByRecommendation<Point extends Pick<ResponsePoint, 'recommendationId'>>(
  points: readonly Point[],
  { recommendations }: Pick<Plan, 'recommendations'>,
): readonly PointGroup<Point>[] {
  const known = new Set(recommendations.map(({ id }) => id));
  const under = Map.groupBy(numberedPoints(points), ({ point }) =>
    known.has(point.recommendationId) ? point.recommendationId : '',
  );
  return [...recommendations, null].flatMap((recommendation) => {
    const own = under.get(recommendation?.id ?? '');
    return own === undefined ? [] : [{ recommendation, points: own }];
  });
}

/** Which field a point is about: its path without the language, and the language of the words quoted, where it has one. */
export interface Anchor {
  readonly path: string;
  readonly name: string;
  readonly language: Language | null;
}

export function anchorOf({ entity, entityId, field }: Pick<ResponsePoint, 'entity' | 'entityId' | 'field'>): Anchor {
  // As in the history, of which nothing else is needed here.
  const [name = '', part = null] = field.split('.');
  return { path: path(entity, entityId, name), name, language: part === 'en' || part === 'cy' ? part : null };
}

/** Where what a point is about is read, in the version that it is about. */
export function placeInVersion(planId: string, version: number, point: ResponsePoint): string {
  const page = `/versions/${planId}/${version}`;
  if (point.entity === '') return page;
  const { path: at, name } = anchorOf(point);
  return `${page}#${name === '' ? headingOf(point) : at}`;
}

/** The reading view knows a whole thing by its heading. */
const headingOf = ({ entity, entityId }: ResponsePoint): string =>
  entity === 'recommendation' ? path(entity, entityId, 'text') : `read-${entityId}`;

/** A reply as it was sent last, and when. */
export interface LastSent {
  readonly reply: SentReply;
  readonly sending: Sending;
}

/** What was sent last of a point; null where nothing was. */
export function lastSent(sendings: readonly Sending[], pointId: string): LastSent | null {
  for (const sending of sendings.toReversed()) {
    const reply = sending.replies.find((one) => one.pointId === pointId);
    if (reply !== undefined) return { reply, sending };
  }
  return null;
}

/** How a reply in the draft stands to what the reviewers have of it. */
export type ReplyStanding = 'unanswered' | 'incomplete' | 'notSent' | 'changed' | 'sent';

type Said = Pick<Reply, 'answer' | 'changedActionId' | 'words'>;

export function replyStanding(reply: Said, sent: Said | null): ReplyStanding {
  if (reply.answer === null) return 'unanswered';
  if (!isReplyComplete(reply)) return 'incomplete';
  if (sent === null) return 'notSent';
  const isSame =
    reply.answer === sent.answer &&
    reply.changedActionId === sent.changedActionId &&
    reply.words.trim() === sent.words.trim();
  return isSame ? 'sent' : 'changed';
}
