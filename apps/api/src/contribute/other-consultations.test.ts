import { randomUUIDv7 } from 'node:crypto';
import { getNamedType, isCompositeType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { aWorld, type PlaceName, type World } from '../../testing/access.ts';
import { anOpenConsultation, consultationSamples } from '../../testing/access-samples-consultation.ts';
import { samples, type Sample } from '../../testing/access-samples.ts';
import { testApi } from '../../testing/api.ts';

/**
 * Somebody who is invited to one consultation asks with every id of another, of the same plan, of another of the same authority
 * and of another authority's, and is answered as for ids that never were.
 */
const api = await testApi();
let world: World;

const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ ...field, of: type?.name.toLowerCase() ?? '' })),
);
/** What a link or a receipt opens is for whoever has it, and no id of it is asked with. */
const byPossession = [
  'contributorPage',
  'consultationOutcomes',
  'contribute',
  'ownComments',
  'eraseOwnComments',
  'answerEqualityQuestions',
];
const asked = fields.flatMap((field) =>
  byPossession.includes(field.name)
    ? []
    : (samples[field.name] ?? [])
        .filter(({ everywhereAlike }) => everywhereAlike !== true)
        .map((sample) => ({ field, sample })),
);

function documentOf({ of, name, args, type }: (typeof fields)[number]): string {
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `${of} ${variables && `(${variables})`} { ${name}${passed && `(${passed})`}${selection} }`;
}

/** The same with other ids, each of which never was, but for those that they have a part in themselves. */
function neverWere(args: object, kept: readonly string[]): Record<string, unknown> {
  const others = new Map<string, string>();
  const other = (id: string) => (kept.includes(id) ? id : madeUp(id));
  const madeUp = (id: string) => others.get(id) ?? others.set(id, randomUUIDv7()).get(id) ?? id;
  return JSON.parse(JSON.stringify(args).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, other)) as Record<
    string,
    unknown
  >;
}

let contributors: readonly (readonly [string, string | null])[];
beforeAll(async () => {
  world = await aWorld(api.services);
  const { consultationId } = await anOpenConsultation(api.prisma, world.places.own);
  const invited = ['contributor', 'forumMember'].map((name) => world.askers.get(name)?.personId ?? '');
  for (const [position, personId] of invited.entries())
    await api.prisma.invitation.create({ data: { id: randomUUIDv7(), consultationId, position, personId } });
  contributors = [
    ['the contributor', invited[0] ?? ''],
    ['the forum member', invited[1] ?? ''],
    ['the public', null],
  ];
}, 60_000);

async function answer(field: (typeof fields)[number], personId: string | null, args: object): Promise<string> {
  const data = await api.ask<Record<string, unknown>>(personId, documentOf(field), { ...args });
  return JSON.stringify(data[field.name]);
}

const ofAnother: readonly PlaceName[] = ['own', 'other', 'foreign'];

describe.each(asked)(
  '$field.name: $sample.name',
  ({ field, sample }: { field: (typeof fields)[number]; sample: Sample }) => {
    test('with ids of another consultation is answered as with ids that never were', async () => {
      const asker = { name: 'nobody', personId: null };
      for (const place of ofAnother) {
        // Of their own plan they know other things by their review: of its other consultations nothing.
        if (place === 'own' && !(field.name in consultationSamples)) continue;
        const { planId, reviewId, authorityId } = world.places[place];
        const kept = place === 'own' ? [planId, reviewId, authorityId] : [];
        const { args } = await sample.prepare({ prisma: api.prisma, place: world.places[place], asker });
        for (const [who, personId] of contributors)
          expect([who, place, await answer(field, personId, args)]).toEqual([
            who,
            place,
            await answer(field, personId, neverWere(args, kept)),
          ]);
      }
    });
  },
);
