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
import { allReviews, findOverviews, type Found, type sorts } from './overview.ts';
import { ReviewOverviewRef, WaitedOnRef } from './overview-type.ts';

const { reviews: MOST, skipped: MOST_SKIPPED } = limitTable.field;

const ReviewPageRef = builder.objectRef<Found>('ReviewPage').implement({
  description: 'Some of the reviews, in order, and how many there are.',
  fields: (t) => ({
    reviews: t.field({ type: [ReviewOverviewRef], description: 'These.', resolve: ({ overviews }) => [...overviews] }),
    total: t.exposeInt('total', { description: 'How many there are on all pages.' }),
  }),
});

const SortRef = builder.enumType('ReviewSort', {
  description: 'The order of reviews.',
  values: {
    nextDue: { description: 'The next deadline, the earliest first; those without a day last.' },
    authority: { description: "The authority's name." },
    stage: { description: 'The stage, in the order of the process.' },
  } satisfies Record<(typeof sorts)[number], object>,
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
        stage: t.arg({ type: StageRef, description: 'Only those at this stage.' }),
        waitingOn: t.arg({ type: WaitedOnRef, description: 'Only those that wait on them.' }),
        sort: t.arg({ type: SortRef, defaultValue: 'nextDue', description: 'In which order.' }),
        language: t.arg({
          type: LanguageRef,
          defaultValue: 'en',
          description: "In whose alphabet authorities' names stand.",
        }),
      },
      resolve: (_, { first, skip, words, stage, waitingOn, sort, language }, context) =>
        findOverviews(context, {
          ...allReviews,
          words: readWords('words', words ?? null),
          stage: stage ?? null,
          waitingOn: waitingOn ?? null,
          sort: sort ?? allReviews.sort,
          language: language ?? allReviews.language,
          first: readCount('first', first ?? MOST, [0, MOST]),
          skip: readCount('skip', skip ?? 0, [0, MOST_SKIPPED]),
        }),
    }),
    authorities: t.field({
      type: [OrganisationRef],
      description: 'Those for which the viewer may set up a review.',
      resolve: (_, __, context) => authoritiesToSetUpFor(context),
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
