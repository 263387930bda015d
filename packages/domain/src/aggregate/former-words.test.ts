import { describe, expect, test } from 'vitest';
import { differences } from '../history/differences.ts';
import type { HistoryRow } from '../history/row.ts';
import { takeBack } from '../history/take-back.ts';
import { bothLanguages } from '../fixtures/both-languages.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { applyEdit, remove, set } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import { editInTwoLanguages, inTwoLanguages, pathInTwoLanguages, readFormerProseKey } from './former-words.ts';
import { applyChanges } from './log-change.ts';

const plan = examplePlan();
const forum = plan.forums[0]?.id ?? '';
const group = '0190fffe-0000-7000-8000-000000000001';
const row = { entity: 'forum', entityId: forum, parentId: null } as const;
const welsh = (words: unknown) => ({ original: 'cy', en: '', cy: words, madeFrom: null });

/** What a log holds that was written when a name was plain words: renamed, then a group added, then all of it removed. */
const stored: readonly HistoryRow[] = [
  { ...row, field: 'name', before: 'Bwrdd', after: 'Bwrdd Gwella' },
  { ...row, field: 'remit', before: '', after: 'Darllen.' },
  {
    entity: 'stakeholderGroup',
    entityId: group,
    parentId: forum,
    field: '',
    before: null,
    after: { parentId: forum, position: 9, kind: 'carers', name: 'Gofalwyr' },
  },
];
const read = stored.map((one) => inTwoLanguages(planAggregate, one, 'cy'));

describe('a row of the log written when names were plain words', () => {
  test('is read as words in the drafting language of that time', () => {
    expect(read).toMatchObject([
      { field: 'name.cy', before: 'Bwrdd', after: 'Bwrdd Gwella' },
      { field: 'remit', before: '', after: 'Darllen.' },
      { field: '', before: null, after: { parentId: forum, kind: 'carers', name: welsh('Gofalwyr') } },
    ]);
  });

  test('keeps words that were erased as erased', () => {
    const erased = { erasedAt: '2026-11-23T12:00:00Z' };
    expect(inTwoLanguages(planAggregate, { ...row, field: 'name', before: erased, after: 'B' }, 'en')).toMatchObject({
      field: 'name.en',
      before: erased,
    });
    expect(
      inTwoLanguages(planAggregate, { ...row, field: '', before: { name: erased }, after: null }, 'cy').before,
    ).toEqual({
      name: welsh(erased),
    });
  });

  test('and one written since are compared, put back and applied as one history', () => {
    const since: HistoryRow = { ...row, field: 'name.cy', before: 'Bwrdd Gwella', after: 'Y Bwrdd' };
    const found = differences(planAggregate, [...read, since]);
    expect(found).toMatchObject([
      { id: forum, kind: 'changed', fields: [{ field: 'name.cy', before: 'Bwrdd', after: 'Y Bwrdd' }, {}] },
      { id: group, kind: 'added', parentId: forum },
    ]);
    const now = applyChanges(planAggregate, plan, [...read, since]);
    expect(now?.forums[0]).toMatchObject({ name: { cy: 'Y Bwrdd' }, remit: 'Darllen.' });
    expect(now?.forums[0]?.stakeholderGroups.find(({ id }) => id === group)).toMatchObject({ name: welsh('Gofalwyr') });
    const back = now && takeBack(planAggregate, now, { things: found, unlinked: [] }, []).reduce(applyEdit, now);
    expect(back?.forums[0]?.name.cy).toBe('Bwrdd');
    expect(back?.forums[0]?.stakeholderGroups.map(({ id }) => id)).not.toContain(group);
  });

  test('that is in two languages already, or of something else, is read as it is', () => {
    const rows: readonly HistoryRow[] = [
      { ...row, field: 'name.en', before: 'Board', after: 'The Board' },
      { ...row, field: '', before: null, after: { parentId: plan.id, name: bothLanguages('Board', 'Bwrdd') } },
      { ...row, field: '', before: { parentId: plan.id }, after: null },
      { ...row, entity: 'somethingElse', field: 'name', before: 'A', after: 'B' },
    ];
    expect(rows.map((one) => inTwoLanguages(planAggregate, one, 'cy'))).toEqual(rows);
  });
});

describe('what a page of an earlier version wrote down on its device', () => {
  test('is an edit of the words in the drafting language', () => {
    const edit = { kind: 'set', entity: 'forum', id: forum, fields: { name: 'Bwrdd', remit: 'Darllen.' } } as const;
    expect(editInTwoLanguages(planAggregate, edit, 'cy')).toEqual({
      ...edit,
      fields: { name: { cy: 'Bwrdd' }, remit: 'Darllen.' },
    });
    const later = set('forum', forum, { name: { en: 'Board' } });
    expect(editInTwoLanguages(planAggregate, later, 'cy')).toEqual(later);
    expect(editInTwoLanguages(planAggregate, remove('forum', forum), 'cy')).toEqual(remove('forum', forum));
  });

  test('is typed into the field of that language', () => {
    expect(pathInTwoLanguages(planAggregate, `forum:${forum}:name`, 'cy')).toBe(`forum:${forum}:name.cy`);
    expect(pathInTwoLanguages(planAggregate, `forum:${forum}:name.en`, 'cy')).toBe(`forum:${forum}:name.en`);
    expect(pathInTwoLanguages(planAggregate, `forum:${forum}:remit`, 'cy')).toBe(`forum:${forum}:remit`);
  });
});

test('prose that a document names without a language is the prose of that text in the drafting language', () => {
  const key = `objective:${group}:words`;
  expect(readFormerProseKey(planAggregate, key, 'cy')).toEqual({
    entity: 'objective',
    id: group,
    field: 'words',
    language: 'cy',
  });
  for (const other of [`${key}.cy`, `forum:${group}:remit`, `forum:${group}:name`, `note:${group}:words`, 'plan'])
    expect(readFormerProseKey(planAggregate, other, 'cy')).toBeNull();
});
