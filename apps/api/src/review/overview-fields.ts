import { can } from '@cynllun/domain/access/access';
import type { Viewer } from '@cynllun/domain/access/roles';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { builder } from '../core/graphql/builder.ts';
import { TextRef } from '../core/graphql/text-types.ts';
import { peopleOfReviews } from '../people/list-people.ts';
import { PersonHereRef } from '../people/person-type.ts';
import { planReader } from '../plan/plan-reader.ts';
import { mayReadDraft, overviewSubject, type Overview } from '../portfolio/overview.ts';
import { ReviewOverviewRef } from '../portfolio/overview-type.ts';
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

/** The plans of those of the reviews whose draft the viewer may read, by id. */
async function readDrafts(
  { sql, viewer }: Context,
  overviews: readonly Overview[],
): Promise<ReadonlyMap<string, Plan>> {
  const requested = overviews
    .filter((overview) => mayReadDraft(viewer, overview))
    .map(({ planId, summary }) => ({ id: planId, sequence: summary.draft.sequence }));
  return new Map((await planReader(sql).allAt(requested)).map((plan) => [plan.id, plan]));
}

builder.objectField(ReviewOverviewRef, 'vacancies', (t) =>
  t.field({
    type: [VacancyRef],
    nullable: true,
    description: 'Posts on actions that nobody holds; null for those who may not read the draft.',
    resolve: async ({ overview, ofAll }) => {
      const plan = (await ofAll(readDrafts)).get(overview.planId);
      return plan === undefined ? null : [...vacancies(plan)];
    },
  }),
);

const mayManage = (viewer: Viewer, overview: Overview): boolean =>
  can(viewer, 'people.manage', overviewSubject(overview)) === 'allowed';

const readPeople = ({ prisma, viewer }: Context, overviews: readonly Overview[]) =>
  peopleOfReviews(
    prisma,
    overviews.filter((overview) => mayManage(viewer, overview)),
  );

builder.objectField(ReviewOverviewRef, 'people', (t) =>
  t.field({
    type: [PersonHereRef],
    nullable: true,
    description: "The authority's people and those with a role over the review; null for those who do not manage them.",
    resolve: async ({ overview, ofAll }, _, { viewer }) =>
      mayManage(viewer, overview) ? [...((await ofAll(readPeople)).get(overview.reviewId) ?? [])] : null,
  }),
);
