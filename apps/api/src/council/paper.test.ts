import { beforeEach, describe, expect, test } from 'vitest';
import { paperWith } from '@cynllun/domain/fixtures/council-paper';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { beginPaper } from '../../testing/council.ts';
import { copyPlan } from '../../testing/copy-plan.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { outcomeOf } from '../../testing/send.ts';
import { makeCandidate, sendVersion, sequenceOf } from '../../testing/submission.ts';

const api = await testApi();
let own: TestAuthority;
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
});

interface Paper {
  readonly id: string;
  readonly financeComments: { readonly en: string };
  readonly annexResponse: boolean;
}
async function papersAs(personId: string, planId = own.planId): Promise<readonly Paper[] | null> {
  const query = 'query ($id: ID!) { plan(id: $id) { councilPapers { id financeComments { en } annexResponse } } }';
  const { plan } = await api.ask<{ plan: { councilPapers: readonly Paper[] } | null }>(personId, query, { id: planId });
  return plan?.councilPapers ?? null;
}

async function begun(): Promise<string> {
  expect(outcomeOf(await beginPaper(api, own.people.editor, own))).toBe('CouncilPaperBegun');
  const [paper] = (await papersAs(own.people.editor)) ?? [];
  return paper?.id ?? '';
}
const edit = async (personId: string, ...edits: Parameters<typeof sendEdits>[4]) =>
  (await sendEdits(api, personId, own.planId, await sequenceOf(api, own.planId), edits)).__typename;

describe('the paper of a plan', () => {
  test('is begun once, also by two at once', async () => {
    const answers = await Promise.all([own.people.lead, own.people.editor].map((one) => beginPaper(api, one, own)));
    expect(answers.map(outcomeOf)).toEqual(['CouncilPaperBegun', 'CouncilPaperBegun']);
    expect(outcomeOf(await beginPaper(api, own.people.lead, own))).toBe('CouncilPaperBegun');
    expect(await papersAs(own.people.lead)).toHaveLength(1);
    expect(await sequenceOf(api, own.planId)).toBe(1);
  });

  test('is written by editors and the lead, settled by the lead alone, and taken away by nobody', async () => {
    const id = await begun();
    const { lead, editor, owner, viewer } = own.people;
    const comments = (words: string) => set('councilPaper', id, { financeComments: { en: words } });
    expect(await edit(editor, comments('It is in the budget.'))).toBe('PlanEdited');
    expect(await edit(lead, comments('It is in the base budget.'))).toBe('PlanEdited');
    for (const person of [owner, viewer]) expect(await edit(person, comments('No'))).toBe('ForbiddenError');
    expect(await edit(editor, set('councilPaper', id, { annexResponse: true }))).toBe('ForbiddenError');
    expect(await edit(editor, set('councilPaper', id, { exempt: true }))).toBe('ForbiddenError');
    expect(await edit(lead, set('councilPaper', id, { annexResponse: true }))).toBe('PlanEdited');
    await expect(edit(lead, remove('councilPaper', id))).rejects.toThrow('RemovableEntity');
    await expect(edit(lead, add('councilPaper', fixtureId('councilPaper', 7), own.planId, {}))).rejects.toThrow(
      'addCouncilPaper',
    );
    expect(await papersAs(viewer)).toEqual([
      { id, financeComments: { en: 'It is in the base budget.' }, annexResponse: true },
    ]);
  });

  test('is read by reviewers when the draft is shared with them, and not else', async () => {
    const id = await begun();
    const { lead, leadReviewer, reviewer } = own.people;
    expect(await papersAs(leadReviewer)).toBeNull();
    await edit(lead, set('plan', own.planId, { sharedWithReviewers: true }));
    expect((await papersAs(leadReviewer))?.map((one) => one.id)).toEqual([id]);
    expect(await edit(reviewer, set('councilPaper', id, { resolution: { en: 'No' } }))).toBe('ForbiddenError');
  });

  test('is of one of the plan’s own versions', async () => {
    const id = await begun();
    const stranger = set('councilPaper', id, { versionId: fixtureId('version', 5) });
    expect(await edit(own.people.lead, stranger)).toBe('ValidationError');
    await sendVersion(api, own);
    const { id: versionId } = await api.prisma.version.findFirstOrThrow({ where: { planId: own.planId } });
    expect(await edit(own.people.lead, set('councilPaper', id, { versionId }))).toBe('PlanEdited');
  });

  test('is written until the plan is agreed', async () => {
    const id = await begun();
    const agreed = { kind: 'finalAgreed', on: '2026-11-20', version: 1, minuteReference: 'C/12' } as const;
    await recordEvents(api.services, own.people.lead, own.planId, [agreed]);
    expect(await edit(own.people.lead, set('councilPaper', id, { resolution: { en: 'Late' } }))).toBe('StageError');
    expect(outcomeOf(await beginPaper(api, own.people.lead, own))).toBe('StageError');
  });
});

describe('a version', () => {
  test('has none of the paper, and writing the paper makes no other candidate', async () => {
    const copied = await copyPlan(api, planWith({ councilPapers: [paperWith()] }));
    const { planId, people } = copied;
    const before = await makeCandidate(api, people.lead, planId);
    const id = copied.rename(paperWith()).id;
    const secret = 'What nobody at the inspectorates reads';
    await sendEdits(api, people.lead, planId, await sequenceOf(api, planId), [
      set('councilPaper', id, { legalComments: { en: secret } }),
    ]);
    const after = await makeCandidate(api, people.lead, planId);
    expect(after.gaps).toEqual(before.gaps);
    const number = await sendVersion(api, copied);
    const version = await api.prisma.version.findFirstOrThrow({ where: { planId, number } });
    const kept = await api.prisma.snapshotValue.findMany({ where: { id: version.id } });
    expect(kept.length).toBeGreaterThan(50);
    expect(JSON.stringify(kept.map(({ path, value }) => [path, value]))).not.toMatch(/councilPaper|nobody at the/);
    const query = `query ($planId: ID!, $number: Int!) {
      planVersion(planId: $planId, number: $number) { plan { councilPapers { id } } } }`;
    const asked = await api.ask(people.leadReviewer, query, { planId, number });
    expect(asked).toEqual({ planVersion: { plan: { councilPapers: [] } } });
  });
});
