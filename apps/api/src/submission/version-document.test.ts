import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { askForVersion, whenDone } from '../../testing/documents-made.ts';
import { sendEdits } from '../../testing/edit.ts';
import { sendVersion, sequenceOf } from '../../testing/submission.ts';
import { makeDocuments } from '../documents/make-document.ts';

const api = await testApi();
let own: TestAuthority;

beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Own');
  const recommendation = randomUUIDv7();
  await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
    set('review', own.reviewId, { name: { en: 'Joint review' }, presentedOn: '2027-02-11' }),
    add('recommendation', recommendation, own.planId, { position: 1, text: { en: 'See people sooner.' } }),
    add('action', randomUUIDv7(), own.planId, {
      position: 1,
      recommendationIds: [recommendation],
      title: { en: 'Recruit' },
    }),
  ]);
  await sendVersion(api, own);
});

describe('x', () => {
  test.each(['pdf', 'docx'])('%s', async (format) => {
    const version = await api.prisma.version.findFirstOrThrow({ where: { planId: own.planId } });
    const asked = await askForVersion(api, own.people.viewer, version.id, format, 'cy');
    expect(asked).toMatchObject({ __typename: 'Document', state: 'queued' });
    await makeDocuments(api.services);
    const done = await whenDone(api, own.people.viewer, asked.id);
    expect(done).toMatchObject({ state: 'ready', address: `/documents/${asked.id}` });
  });
});
