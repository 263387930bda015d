import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Action, Entry, Forum, OtherPlan, Plan } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/plan/text';
import { planEventSchema } from '@cynllun/domain/stage/events';
import type { PlanContentFragment, PlanQuery } from '../../generated/graphql.ts';
import type { PlanView } from './view.ts';

type Data = PlanContentFragment;

/** The domain's plan, and what came with it. Whatever the query does not ask for does not compile here. */
export function readPlan(data: NonNullable<PlanQuery['plan']>, viewer: PlanView['viewer']): PlanView {
  const { authority, stage, people, viewerCan, viewerActionIds } = data;
  return { plan: toPlan(data), viewer, authority, stage, people, viewerCan, viewerActionIds };
}

/** The domain's plan alone. */
export const toPlan = (data: Data): Plan => ({
  ...entry('plan', data),
  authorityId: data.authority.id,
  sequence: data.sequence,
  draftingLanguage: data.draftingLanguage,
  review: entry('review', data.review),
  recommendations: data.recommendations.map((one) => entry('recommendation', one)),
  actions: data.actions.map(toAction),
  forums: data.forums.map(toForum),
  otherPlans: data.otherPlans.map(toOtherPlan),
  consultationEvents: data.consultationEvents.map((one) => entry('consultationEvent', one)),
  authorityDates: data.authorityDates.map((one) => entry('authorityDate', one)),
  deadlineRecords: data.deadlineRecords.map((one) => entry('deadlineRecord', one)),
  extensions: data.extensions.map((one) => entry('extension', one)),
  events: data.events.map((event) => planEventSchema.parse(withoutNulls(event))),
});

const toAction = (data: Data['actions'][number]): Action => ({
  ...entry('action', data),
  indicators: data.indicators.map((one) => entry('indicator', one)),
  costLines: data.costLines.map((one) => entry('costLine', one)),
  notes: data.notes.map((one) => entry('note', one)),
});

const toForum = (data: Data['forums'][number]): Forum => ({
  ...entry('forum', data),
  stakeholderGroups: data.stakeholderGroups.map((one) => entry('stakeholderGroup', one)),
});

const toOtherPlan = (data: Data['otherPlans'][number]): OtherPlan => ({
  ...entry('otherPlan', data),
  objectives: data.objectives.map((one) => entry('objective', one)),
});

/** The id and fields of something, and nothing else that came with them. */
function entry<N extends EntityName>(name: N, data: Entry<N>): Entry<N> {
  const values = new Map<string, unknown>(Object.entries(data));
  const fields = Object.entries(fieldsOf(name)).map(([key, { kind }]) => {
    const value = values.get(key);
    return [key, kind === 'text' ? toText(value as Text) : value];
  });
  return { id: data.id, ...Object.fromEntries(fields) };
}

const toText = ({ original, en, cy, madeFrom }: Text): Text => ({ original, en, cy, madeFrom });

/** The API answers null for what an event's kind does not have. */
const withoutNulls = ({ kind, on, version, minuteReference, lateReason }: Data['events'][number]) => ({
  kind,
  on,
  ...(version !== null && { version }),
  ...(minuteReference !== null && { minuteReference }),
  ...(lateReason !== null && { lateReason }),
});
