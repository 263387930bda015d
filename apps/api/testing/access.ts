import { randomUUIDv7 } from 'node:crypto';
import { roles, scopes, type Role } from '@cynllun/domain/access/roles';
import type { Stage } from '@cynllun/domain/stage/transitions';
import type { Subject } from '@cynllun/domain/access/subject';
import { emptyText } from '@cynllun/domain/text/text';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { Services } from '../src/core/context.ts';
import { anAuthority, aPerson, aReview, holds } from './authority.ts';
import { recordEvents } from './events.ts';

/**
 * Where something is asked of: three plans where the role is held (a draft, one shared with reviewers, one agreed), one
 * of the same authority where a role over a review is not held, and one of another authority.
 */
export const placeNames = ['own', 'shared', 'sealed', 'other', 'foreign'] as const;
export type PlaceName = (typeof placeNames)[number];
const held: readonly PlaceName[] = ['own', 'shared', 'sealed'];

export interface Place {
  readonly authorityId: string;
  readonly reviewId: string;
  readonly planId: string;
  readonly sharedWithReviewers: boolean;
  readonly stage: Stage;
}

/** Someone who asks: in a role over reviews or over the whole authority, in no role, or the public. */
export interface Asker {
  readonly name: string;
  readonly personId: string | null;
}

export interface World {
  readonly places: Readonly<Record<PlaceName, Place>>;
  readonly askers: ReadonlyMap<string, Asker>;
}

/** The names of everyone who asks, known before there is a database to put them in. */
export const askerNames: readonly string[] = [
  ...roles,
  ...roles.filter((role) => scopes[role].includes('organisation')).map((role) => `${role} of the authority`),
  'someone without a role',
  'the public',
];

export async function aWorld(services: Services): Promise<World> {
  const { prisma } = services;
  const ours = await anAuthority(prisma, 'Ours');
  const theirs = await anAuthority(prisma, 'Theirs');
  const review = async (authorityId: string, sharedWithReviewers: boolean, stage: Stage): Promise<Place> => {
    const { reviewId, planId } = await aReview(prisma, authorityId);
    await prisma.plan.update({ where: { id: planId }, data: { sharedWithReviewers } });
    return { authorityId, reviewId, planId, sharedWithReviewers, stage };
  };
  const places = {
    own: await review(ours.authorityId, false, 'arrangements'),
    shared: await review(ours.authorityId, true, 'arrangements'),
    sealed: await review(ours.authorityId, true, 'agreed'),
    other: await review(ours.authorityId, true, 'arrangements'),
    foreign: await review(theirs.authorityId, true, 'arrangements'),
  };
  const askers = await Promise.all(askerNames.map((name) => anAsker(prisma, name, places)));
  const world = { places, askers: new Map(askers.map((asker) => [asker.name, asker])) };
  const lead = world.askers.get('lead')?.personId ?? '';
  await recordEvents(services, lead, places.sealed.planId, [
    { kind: 'finalAgreed', on: '2026-11-01', version: 1, minuteReference: '12/26' },
  ]);
  return world;
}

async function anAsker(prisma: PrismaClient, name: string, places: World['places']): Promise<Asker> {
  if (name === 'the public') return { name, personId: null };
  const { authorityId } = places.own;
  const personId = await aPerson(prisma, authorityId, name.replaceAll(' ', '-'));
  const role = roles.find((one) => name.split(' ')[0] === one);
  if (role === undefined) return { name, personId };
  if (name.endsWith('of the authority')) await holds(prisma, personId, role, { organisationId: authorityId });
  else await holdsOverReviews(prisma, personId, role, places);
  return { name, personId };
}

async function holdsOverReviews(prisma: PrismaClient, personId: string, role: Role, places: World['places']) {
  if (role === 'administrator') return holds(prisma, personId, role, {});
  for (const place of held) await holds(prisma, personId, role, { reviewId: places[place].reviewId });
}

export const planIn = (place: Place): Extract<Subject, { kind: 'plan' }> => ({ kind: 'plan', ...place });

/** An action of the place's plan, and how access sees it; `personId` is named accountable for it. */
export async function anAction(prisma: PrismaClient, place: Place, personId: string | null) {
  const id = randomUUIDv7();
  const text = { ...emptyText('en') };
  await prisma.action.create({
    data: {
      id,
      planId: place.planId,
      position: 1,
      title: text,
      summary: text,
      outcome: text,
      responsiblePost: text,
      accountablePost: text,
      accountablePersonId: personId,
    },
  });
  const subject = { ...place, kind: 'action', responsiblePersonId: null, accountablePersonId: personId } as const;
  return { id, subject };
}
