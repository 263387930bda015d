import { beforeAll, expect, test } from 'vitest';
import { roles } from '@cynllun/domain/access/roles';
import { addDays } from '@cynllun/domain/calendar/date';
import { lastWorkingDayOnOrBefore } from '@cynllun/domain/calendar/working-days';
import { deadlineLines } from '@cynllun/domain/deadlines/backward-clock';
import { findings } from '@cynllun/domain/rules/findings';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { exampleAuthorities, planIdOf } from './authorities.ts';
import { exampleId } from './ids.ts';
import { exampleOrganisations, examplePeople } from './people.ts';
import { exampleDates } from './dates.ts';
import { examplePlanId, exampleSurroundings } from './plan.ts';
import { putExampleIn } from './seed.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();

let first: string;
beforeAll(async () => void (first = await putExampleIn(api.services)), 60_000);

test('the example is put in once, with somebody in every role, and its logs hold', async () => {
  expect([first, await putExampleIn(api.services)]).toEqual(['added', 'there']);
  const held = await api.prisma.membership.findMany({ select: { role: true } });
  expect(new Set(held.map(({ role }) => role))).toEqual(new Set(roles));
  const logs = [examplePlanId, ...Object.values(exampleOrganisations).map(({ id }) => id)];
  for (const id of logs) expect(await brokenAt(api.prisma, id)).toBeNull();
});

test('its plan is complete in parts, with its draft due soon', async () => {
  const plan = await planReader(api.services.sql).read(examplePlanId);
  if (plan === null) throw new Error('no example');
  expect(plan.recommendations).toHaveLength(5);
  expect(plan.actions).toHaveLength(12);
  const found = findings(plan, {}, TODAY);
  const complete = plan.actions.filter(({ id }) => !found.some(({ path }) => path.includes(id)));
  expect(complete.length).toBeGreaterThan(1);
  expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(10);
  const statuses = deadlineLines(plan, TODAY).map(({ deadline, status }) => [deadline.code, status]);
  expect(Object.fromEntries(statuses)).toMatchObject({ arrangements: 'met', draftToLeadReviewer: 'dueSoon' });
});

test('its Cabinet meets on a working day, whatever the day it is put in', () => {
  for (let day = 0; day < 28; day += 1) {
    const dates = exampleDates(addDays(TODAY, day));
    const kept = exampleSurroundings(dates).find((edit) => edit.kind === 'add' && edit.fields['kind'] === 'cabinet');
    const on = kept?.kind === 'add' ? String(kept.fields['on']) : '';
    expect([on, lastWorkingDayOnOrBefore(on)]).toEqual([on, { known: true, date: on }]);
  }
});

test('its other authorities stand at other stages, with their versions sent and their logs whole', async () => {
  const summaries = await api.ask<{
    home: { reviews: { reviews: readonly Row[] } };
  }>(
    examplePeople.carys.id,
    `{ home { reviews(group: waitsFor) { reviews {
       authority { nameEn } stage waitingOn { turn for since } completeness { version missing } sinceLooked { version changes }
     } } } }`,
  );
  const rows = summaries.home.reviews.reviews.map(({ authority, stage, waitingOn: { turn, for: what }, ...row }) => [
    authority.nameEn.split(' County')[0],
    stage,
    turn,
    what,
    row.completeness?.version ?? null,
    row.sinceLooked?.version ?? null,
  ]);
  expect(rows).toEqual([
    ['Bro Cennen', 'submitted', 'you', 'responseIssued', 1, null],
    ['Maes Gwenith', 'published', 'you', 'extensionAgreed', 2, 1],
    ['Ynys Wen', 'responded', 'others', 'presentedToCouncil', 1, 1],
    ['Dyffryn Arth', 'drafting', 'others', 'draftSubmitted', null, null],
    ['Blaen Hirnant', 'monitoring', 'nobody', null, 2, 1],
  ]);
  for (const authority of exampleAuthorities(TODAY)) expect(await brokenAt(api.prisma, planIdOf(authority))).toBeNull();
});

test('one consults: people have said what they think, and read what became of one thing that was said', async () => {
  const comments = await api.prisma.comment.findMany({
    where: { contributions: { consultationId: exampleId('consultation', 4) } },
    include: { answers: true, releases: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  });
  expect(comments.map(({ way, answers, releases }) => [way, answers.length, releases.length])).toEqual([
    ['invitation', 0, 0],
    ['invitation', 1, 2],
    ['invitation', 0, 0],
    ['openLink', 0, 0],
    ['openLink', 0, 0],
    ['meeting', 0, 0],
  ]);
  for (const { contributionsId } of comments.slice(0, 1))
    expect(await brokenAt(api.prisma, contributionsId)).toBeNull();
});

test('what happened to its other plans is in order, whatever the day it is put in', () => {
  for (let day = 0; day < 28; day += 1)
    for (const { steps } of exampleAuthorities(addDays(TODAY, day)))
      expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted());
});

interface Row {
  readonly authority: { readonly nameEn: string };
  readonly stage: string;
  readonly waitingOn: { readonly turn: string; readonly for: string | null; readonly since: string | null };
  readonly completeness: { readonly version: number | null } | null;
  readonly sinceLooked: { readonly version: number | null } | null;
}
