import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { can } from '@cynllun/domain/access/access';
import type { Viewer } from '@cynllun/domain/access/roles';
import type { Plan, Recommendation } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { builder } from '../core/graphql/builder.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { peopleOfReviews } from '../people/list-people.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { PersonHereRef } from '../people/person-type.ts';
import { planReader } from '../plan/plan-reader.ts';
import { PlanEditedRef } from '../plan/edited-type.ts';
import { mayManagePeople, mayReadDraft, overviewSubject, type Overview } from '../portfolio/overview.ts';
import { ReviewOverviewRef } from '../portfolio/overview-type.ts';
import { readReview } from '../portfolio/read-review.ts';
import { vacancies, type Vacancy } from './vacancies.ts';

const VacantPartRef = builder.enumType('VacantPart', {
  description: 'A part that a named person has in an action [S14].',
  values: {
    responsible: { description: 'Responsible for the action.' },
    accountable: { description: 'Accountable for its progress.' },
  } satisfies Record<Vacancy['part'], object>,
});

const VacancyRef = builder.objectRef<Vacancy>('Vacancy').implement({
  description: 'A post on an action that nobody holds.',
  fields: (t) => ({
    actionId: t.exposeID('actionId', { description: 'The action.' }),
    reference: t.exposeString('reference', { description: 'Its place in the plan: 1a.' }),
    title: t.expose('title', { type: TextRef, description: 'What will be done, in a line.' }),
    post: t.expose('post', { type: TextRef, description: 'The post.' }),
    part: t.expose('part', { type: VacantPartRef, description: 'The part it has in the action.' }),
  }),
});

builder.objectField(PlanEditedRef, 'review', (t) =>
  t.field({
    type: ReviewOverviewRef,
    nullable: true,
    description: 'The review, as it stands now: what was set up with it is edited with its plan.',
    resolve: ({ rootId }, _, context) => readReview(context, { planId: rootId }),
  }),
);

const maySetUp = (viewer: Viewer, overview: Overview): boolean =>
  can(viewer, 'review.setUp', overviewSubject(overview)) === 'allowed';

/** The plans of the reviews, each read once a request. */
const drafts = createContextCache(
  ({ sql }: Context) =>
    new DataLoader(async (overviews: readonly Overview[]) => {
      const asked = overviews.map(({ planId, summary }) => ({ id: planId, sequence: summary.draft.sequence }));
      const plans = await planReader(sql).allAt(asked);
      return overviews.map(({ planId }) => plans.find(({ id }) => id === planId) ?? null);
    }),
);

const SetUpRecommendationRef = builder.objectRef<Recommendation>('SetUpRecommendation').implement({
  description: 'A recommendation of the report, and nothing of what the plan answers.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    position: t.exposeFloat('position', { description: 'Its place among the others.' }),
    text: t.expose('text', { type: TextRef, description: 'What the report recommends.' }),
  }),
});

const ReviewSetUpRef = builder.objectRef<Plan>('ReviewSetUp').implement({
  description: 'What was set up with a review beside its name and dates, and what a change to it goes with.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: "The plan's last write: what `editPlan` is sent with." }),
    recommendations: t.field({
      type: [SetUpRecommendationRef],
      description: 'In order.',
      resolve: ({ recommendations }) => [...recommendations],
    }),
  }),
});

builder.objectField(ReviewOverviewRef, 'inspectorates', (t) =>
  t.loadableList({
    type: OrganisationRef,
    description: 'The inspectorates that carried it out, whose agreement a written response needs.',
    load: async (overviews: readonly Overview[], { prisma }) => {
      const rows = await prisma.reviewOrganisation.findMany({
        where: { reviewId: { in: overviews.map(({ reviewId }) => reviewId) } },
        include: { organisation: true },
        orderBy: [{ organisation: { nameEn: 'asc' } }, { organisationId: 'asc' }],
      });
      const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId);
      return overviews.map(({ reviewId }) => (byReview.get(reviewId) ?? []).map(({ organisation }) => organisation));
    },
    resolve: (overview) => overview,
  }),
);

builder.objectField(ReviewOverviewRef, 'setUp', (t) =>
  t.field({
    type: ReviewSetUpRef,
    nullable: true,
    description: 'What was set up; null for those who may not change it.',
    resolve: (overview, _, context) => (maySetUp(context.viewer, overview) ? drafts(context).load(overview) : null),
  }),
);

builder.objectField(ReviewOverviewRef, 'vacancies', (t) =>
  t.field({
    type: [VacancyRef],
    nullable: true,
    description: 'Posts on actions that nobody holds; null for those who may not read the draft.',
    resolve: async (overview, _, context) => {
      const plan = mayReadDraft(context.viewer, overview) ? await drafts(context).load(overview) : null;
      return plan && [...vacancies(plan)];
    },
  }),
);

builder.objectField(ReviewOverviewRef, 'people', (t) =>
  t.loadableList({
    type: PersonHereRef,
    nullable: true,
    description: "The authority's people and those with a role over the review; null for those who do not manage them.",
    load: async (overviews: readonly Overview[], { prisma, viewer }) => {
      const managed = overviews.filter((overview) => mayManagePeople(viewer, overview));
      const people = await peopleOfReviews(prisma, managed);
      return overviews.map(({ reviewId }) => people.get(reviewId) ?? null);
    },
    resolve: (overview) => overview,
  }),
);
