import { can } from '@cynllun/domain/access/access';
import { compareNames } from '@cynllun/domain/text/compare-names';
import { builder, operation } from '../core/graphql/builder.ts';
import { readCount, readWords } from '../core/graphql/read-arguments.ts';
import type { Context } from '../core/context.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { limitTable } from '../platform/limits.ts';
import { StageRef } from '../plan/types.ts';
import { allReviews, findOverviews, type Found, type groups, type nextDates, type sorts } from './overview.ts';
import { ReviewOverviewRef, WaitedOnRef, WaitsForRef } from './overview-type.ts';
import { readViews, SavedViewRef } from './saved-views.ts';
import { readTally, type Tally, type WeekTally } from './tally.ts';

const { reviews: MOST, skipped: MOST_SKIPPED } = limitTable.field;

const StageTallyRef = builder.objectRef<Tally['stages'][number]>('StageTally').implement({
  description: 'How many plans stand at a stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageRef, description: 'Which.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const WeekTallyRef = builder.objectRef<WeekTally>('WeekTally').implement({
  description: 'How many next deadlines fall in a week, from today on.',
  fields: (t) => ({
    week: t.expose('week', { type: 'Date', description: 'Its Monday.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    yours: t.exposeInt('yours', { description: 'Of them, those of plans that wait for the viewer.' }),
  }),
});

const TallyRef = builder.objectRef<Tally>('ReviewTally').implement({
  description: 'All reviews that the viewer may know of, counted, whatever they look for.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many there are.' }),
    you: t.exposeInt('you', { description: 'How many wait for the viewer.' }),
    others: t.exposeInt('others', { description: 'How many wait for others.' }),
    nobody: t.exposeInt('nobody', { description: 'How many wait for nobody.' }),
    late: t.exposeInt('late', { description: 'How many have a next deadline that has passed.' }),
    stages: t.field({
      type: [StageTallyRef],
      description: 'Every stage, in the order of the process.',
      resolve: ({ stages }) => [...stages],
    }),
    weeks: t.field({
      type: [WeekTallyRef],
      description: 'This week and the six after it.',
      resolve: ({ weeks }) => [...weeks],
    }),
  }),
});

const ReviewPageRef = builder.objectRef<Found>('ReviewPage').implement({
  description: 'Some of the reviews, in order, and how many there are.',
  fields: (t) => ({
    reviews: t.field({ type: [ReviewOverviewRef], description: 'These.', resolve: ({ overviews }) => [...overviews] }),
    total: t.exposeInt('total', { description: 'How many there are on all pages.' }),
    tally: t.field({
      type: TallyRef,
      description: 'All that the viewer may know of, counted.',
      resolve: (_, __, context) => readTally(context),
    }),
  }),
});

const SortRef = builder.enumType('ReviewSort', {
  description: 'The order of reviews.',
  values: {
    nextDue: { description: 'The next deadline, the earliest first; those without a day last.' },
    authority: { description: "The authority's name." },
    stage: { description: 'The stage, in the order of the process.' },
    waitingSince: { description: 'The day since which it has waited as it does.' },
    complete: { description: 'How complete it is by what the viewer may read of it, the least complete first.' },
    sinceLooked: {
      description: 'What changed in that since the viewer looked: what they never read first, then the most changes.',
    },
  } satisfies Record<(typeof sorts)[number], object>,
});

const GroupRef = builder.enumType('ReviewGroup', {
  description: 'What reviews stand together by.',
  values: {
    waitsFor: { description: 'For whom they wait: for the viewer first, then for others, then for nobody.' },
    stage: { description: 'The stage, in the order of the process.' },
  } satisfies Record<(typeof groups)[number], object>,
});

const NextDateRef = builder.enumType('NextDate', {
  description: 'When the next deadline is.',
  values: {
    late: { description: 'Its day has passed.' },
    within14Days: { description: 'Within 14 days, today included.' },
    within30Days: { description: 'Within 30 days, today included.' },
    notSet: { description: 'No deadline is open that has a day.' },
  } satisfies Record<(typeof nextDates)[number], object>,
});

interface Home {
  readonly personId: string;
}
export const HomeRef = builder.objectRef<Home>('Home').implement({
  description: 'What someone sees first, by the roles they hold.',
  fields: (t) => ({
    reviews: t.field({
      type: ReviewPageRef,
      description: 'Every review the viewer may know of.',
      args: {
        first: t.arg.int({ defaultValue: 50, description: `How many; at most ${MOST}.` }),
        skip: t.arg.int({ defaultValue: 0, description: 'How many of them come before.' }),
        words: t.arg.string({ description: 'Found in the name of the review or of its authority.' }),
        stages: t.arg({ type: [StageRef], description: 'Only those at one of these stages.' }),
        waitingOn: t.arg({ type: WaitedOnRef, description: 'Only those that wait on them.' }),
        waitsFor: t.arg({ type: WaitsForRef, description: 'Only those that wait for them, as the viewer sees it.' }),
        next: t.arg({ type: NextDateRef, description: 'Only those whose next deadline is then.' }),
        group: t.arg({ type: GroupRef, description: 'What stands together; nothing unless given.' }),
        descending: t.arg.boolean({ defaultValue: false, description: 'The last of the order first.' }),
        sort: t.arg({ type: SortRef, defaultValue: 'nextDue', description: 'In which order.' }),
        language: t.arg({
          type: LanguageRef,
          defaultValue: 'en',
          description: "In whose alphabet authorities' names stand.",
        }),
      },
      resolve: (_, { first, skip, words, sort, language, ...search }, context) =>
        findOverviews(context, {
          ...allReviews,
          words: readWords('words', words ?? null),
          stages: search.stages ?? null,
          waitingOn: search.waitingOn ?? null,
          waitsFor: search.waitsFor ?? null,
          next: search.next ?? null,
          group: search.group ?? null,
          descending: search.descending ?? false,
          sort: sort ?? allReviews.sort,
          language: language ?? allReviews.language,
          first: readCount('first', first ?? MOST, [0, MOST]),
          skip: readCount('skip', skip ?? 0, [0, MOST_SKIPPED]),
        }),
    }),
    views: t.field({
      type: [SavedViewRef],
      description: 'What the viewer looks for again and again, by its name.',
      resolve: (_, __, context) => readViews(context),
    }),
    authorities: t.field({
      type: [OrganisationRef],
      description: 'Those for which the viewer may set up a review.',
      resolve: (_, __, context) => authoritiesToSetUpFor(context),
    }),
    inspectorates: t.field({
      type: [OrganisationRef],
      description: 'Every inspectorate there is.',
      resolve: (_, __, { prisma }) =>
        prisma.organisation.findMany({ where: { kind: 'inspectorate' }, orderBy: [{ nameEn: 'asc' }, { id: 'asc' }] }),
    }),
  }),
});

async function authoritiesToSetUpFor({ prisma, viewer }: Context): Promise<Organisation[]> {
  const authorities = await prisma.organisation.findMany({ where: { kind: 'authority' } });
  return authorities
    .filter(({ id }) => can(viewer, 'review.create', { kind: 'organisation', id }) === 'allowed')
    .toSorted((one, other) => compareNames(one.nameEn, other.nameEn));
}

builder.queryField('home', (t) =>
  t.field({
    ...operation('home.read'),
    type: HomeRef,
    nullable: true,
    description: 'What the viewer sees first; null when nobody is signed in.',
    resolve: (_, __, { viewer }) =>
      viewer === null || can(viewer, 'home.read', { kind: 'installation', example: false, outbox: false }) !== 'allowed'
        ? null
        : { personId: viewer.personId },
  }),
);
