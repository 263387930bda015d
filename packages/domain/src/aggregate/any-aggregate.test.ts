import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEditOf } from '../fixtures/arbitrary-edit.ts';
import { rowsBetween } from '../history/differences-between.ts';
import { exampleNotebook, notebookAggregate as from, type Notebook } from '../fixtures/test-aggregate.ts';
import { differences } from '../history/differences.ts';
import type { HistoryRow } from '../history/row.ts';
import { rootAt } from '../history/root-at.ts';
import { putBackField, takeBack } from '../history/take-back.ts';
import { applyEdit, inverse, type Edit } from './edit.ts';
import { isFrozenAt, isRefusedAsFrozen } from './frozen.ts';
import { applyChanges } from './log-change.ts';
import { proseDocumentOf, proseOf, readProseKey } from './prose.ts';

const notebook = exampleNotebook();
const [first, , frozen] = notebook.pages;
const pageId = first?.id ?? '';
const frozenId = frozen?.id ?? '';
const people = ['0190eeee-0009-7000-8000-000000000001'];

const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 15 });

/** What a person could do to a notebook, one thing after another. */
function someEdits(seeds: readonly number[]): readonly Edit[] {
  let count = 0;
  const newId = () => `0190ffff-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  let now = notebook;
  return seeds.map((seed) => {
    const edit = arbitraryEditOf(from, now, seed, people, newId);
    now = applyEdit(from, now, edit);
    return edit;
  });
}

/** A notebook after edits, with the rows that its log has of them. */
function written(edits: readonly Edit[]): { readonly now: Notebook; readonly rows: readonly HistoryRow[] } {
  let now = notebook;
  const rows = edits.flatMap((edit) => {
    const before = now;
    now = applyEdit(from, now, edit);
    return rowsBetween(from, before, now);
  });
  return { now, rows };
}

const set = (id: string, fields: object): Edit => ({ kind: 'set', entity: 'page', id, fields: { ...fields } });
const remark: Edit = { kind: 'add', entity: 'remark', id: people[0] ?? '', parentId: pageId, fields: { says: 'Why?' } };
const withoutAppended = ({ pages, ...rest }: Notebook) => ({
  ...rest,
  pages: pages.map((page) => ({ ...page, remarks: [] })),
});

describe('whatever is done to an aggregate of the tests', () => {
  test('the rows of its log make the same of it', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now, rows } = written(someEdits(seeds));
        expect(applyChanges(from, notebook, JSON.parse(JSON.stringify(rows)))).toEqual(now);
      }),
      { numRuns: 300 },
    );
  });

  test('each edit is undone by its inverse, but for what is only ever added to', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        let now = notebook;
        for (const edit of someEdits(seeds)) {
          const after = applyEdit(from, now, edit);
          const back = inverse(from, now, edit).reduce((root, one) => applyEdit(from, root, one), after);
          expect(withoutAppended(back)).toEqual(withoutAppended(now));
          now = after;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what differs is what the log says in sum, and taken back it is as it was, but for remarks', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now, rows } = written(someEdits(seeds));
        const ids = (found: ReturnType<typeof differences>) => found.map(({ id }) => id).toSorted();
        const things = differences(from, rows);
        expect(ids(things)).toEqual(ids(differences(from, rowsBetween(from, notebook, now))));
        const back = takeBack(from, now, { things, unlinked: [] }, people);
        const root = back.reduce((before, edit) => applyEdit(from, before, edit), now);
        expect(withoutAppended(root)).toEqual(withoutAppended(notebook));
      }),
      { numRuns: 300 },
    );
  });

  test('it can be read as it stood before, frozen or not', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now, rows } = written(someEdits(seeds));
        const past = rootAt(from, now, differences(from, rows), notebook.sequence);
        expect(past).toEqual({ root: notebook, erased: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('what was frozen stays as it was', () => {
    fc.assert(
      fc.property(steps, (seeds) => {
        const { now } = written([...someEdits(seeds)].filter(({ kind }) => kind !== 'remove'));
        expect(now.pages.find(({ id }) => id === frozenId)).toEqual(frozen);
        expect(now.copies).toEqual(notebook.copies);
      }),
    );
  });
});

describe('a page that is frozen', () => {
  const after = written([{ kind: 'freeze', entity: 'page', id: pageId }]).now;

  test('is so at once, with what belongs to it, and no other is', () => {
    expect(after.pages.map(({ isFrozen }) => isFrozen)).toEqual([true, false, true]);
    expect(isFrozenAt(from, after, 'page', pageId)).toBe(true);
    expect(isFrozenAt(from, after, 'remark', frozen?.remarks[0]?.id ?? '')).toBe(true);
    expect(isFrozenAt(from, after, 'page', notebook.pages[1]?.id ?? '')).toBe(false);
  });

  test.each([
    ['a change', set(pageId, { words: 'Late' })],
    ['a remark', remark],
    ['a removal', { kind: 'remove', entity: 'page', id: pageId } as const],
  ])('takes no %s any more', (_, edit) => {
    expect(isRefusedAsFrozen(from, notebook, edit)).toBe(false);
    expect(isRefusedAsFrozen(from, after, edit)).toBe(true);
    expect(applyEdit(from, after, edit)).toEqual(after);
  });

  test('is not unfrozen by anything that would undo it', () => {
    expect(inverse(from, notebook, { kind: 'freeze', entity: 'page', id: pageId })).toEqual([]);
  });
});

test.each([
  ['a remark changed', { kind: 'set', entity: 'remark', id: people[0] ?? '', fields: { says: 'x' } }],
  ['a remark removed', { kind: 'remove', entity: 'remark', id: people[0] ?? '' }],
  ['a copy added', { kind: 'add', entity: 'copy', id: people[0] ?? '', parentId: notebook.id, fields: {} }],
] as const)('%s is refused: it is only ever added to, or written by a use case', (_, edit) => {
  expect(isRefusedAsFrozen(from, applyEdit(from, notebook, remark), edit)).toBe(true);
});

test('the prose of a page is a document of its own, that of the notebook another', () => {
  const key = `page:${pageId}:words`;
  expect(proseDocumentOf(from, notebook, readProseKey(from, key) ?? { entity: '', id: '' })).toBe(pageId);
  expect(proseOf(from, notebook, pageId)).toMatchObject([{ field: 'words', words: 'What page 1 says.' }]);
  expect(proseOf(from, notebook, notebook.id)).toHaveLength(2);
  expect(readProseKey(from, `page:${pageId}:heading`)).toBeNull();
});

test('one field is put back, and what it says already is left', () => {
  const row = { entity: 'page', entityId: pageId, field: 'words', before: 'Earlier', after: first?.words };
  expect(putBackField(from, notebook, row, [])).toEqual(set(pageId, { words: 'Earlier' }));
  expect(putBackField(from, notebook, { ...row, before: first?.words }, [])).toBeNull();
});

test('a row of the log that a page was frozen freezes it', () => {
  const row = { entity: 'page', entityId: pageId, field: 'isFrozen', after: true };
  const frozenPage = applyEdit(from, notebook, { kind: 'freeze', entity: 'page', id: pageId });
  expect(applyChanges(from, notebook, [row])).toEqual(frozenPage);
});
