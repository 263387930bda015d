import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFields, emptyNode } from '../aggregate/edit.ts';
import { stakeholderKinds } from '../plan/choices.ts';
import { commentAbouts, commentKinds, commentWays } from './choices.ts';
import type { Comment } from './consultation.ts';
import { contributionsAggregate } from './contribution-entities.ts';
import { standingIn, triageStandings } from './triage.ts';
import { commentMarks, commentsSought, joinedTo, marksOf, type CommentsSought } from './triage-list.ts';

const aNode = (entity: string, values: object, id = '') => ({
  ...emptyFields(contributionsAggregate, entity, 'en'),
  ...emptyNode(contributionsAggregate, entity, id),
  ...values,
});
const aComment = (values: object = {}, id = '1') =>
  aNode('comment', { verified: true, words: 'Ring after a week.', about: 'plan', ...values }, id) as unknown as Comment;

const anything: CommentsSought = {
  standing: null,
  about: null,
  aboutId: null,
  kind: null,
  group: null,
  language: null,
  way: null,
  mark: null,
  words: '',
};

const answer = aNode('commentAnswer', { outcome: 'changed' }, 'a');
const releases = [
  aNode('commentRelease', { of: 'comment', redactions: 0 }),
  aNode('commentRelease', { of: 'answer', answerId: 'a' }),
];

describe('the marks of a comment', () => {
  test.each([
    ['that was made by invitation', {}, []],
    ['that came after it had closed', { late: true }, ['late']],
    ['by the open link', { verified: false }, ['unverified', 'toAdmit']],
    [
      'by the open link, of which an officer has said whether it counts',
      { verified: false, admissions: [aNode('admission', { admitted: false })] },
      ['unverified'],
    ],
    [
      'by the open link, and hidden',
      { verified: false, hidings: [aNode('commentHiding', { hidden: true })] },
      ['unverified', 'hidden'],
    ],
    ['that was answered', { answers: [answer] }, ['toRelease']],
    [
      'that was answered, of which the answer alone is released',
      { answers: [answer], releases: [releases[1]] },
      ['toRelease'],
    ],
    ['that was answered, both released', { answers: [answer], releases }, []],
    ['that was answered and erased', { words: '', answers: [answer], releases: [releases[1]] }, []],
    [
      'out of which words were taken since it was released',
      { answers: [answer], releases, redactions: [aNode('redaction', {})] },
      ['toRelease'],
    ],
    ['that says the same as another', { considerations: [aNode('consideration', { duplicateOfId: '2' })] }, ['joined']],
    [
      'that makes somebody fear for a person, answered or not',
      { answers: [answer], concerns: [aNode('safeguardingConcern', {})] },
      ['concern'],
    ],
  ])('one %s', (_, values, marks) => {
    expect(marksOf(aComment(values))).toEqual(marks);
  });
});

describe('what is looked for among comments', () => {
  const said = aComment({ words: 'Mae’r aros yn rhy hir.', quote: 'chwe wythnos', name: 'Siân Rhys', kind: 'concern' });

  test.each([
    ['nothing', {}, true],
    ['its kind', { kind: 'concern' }, true],
    ['another kind', { kind: 'support' }, false],
    ['words without their accents and capitals', { words: 'SIAN hir' }, true],
    ['words of what it quotes', { words: 'wythnos' }, true],
    ['a word that it has and one that it has not', { words: 'hir byr' }, false],
    ['how it stands', { standing: 'new' }, true],
    ['a mark that it has not', { mark: 'late' }, false],
  ] as const)('is found by %s', (_, sought, isFound) => {
    expect(commentsSought([said], [said], { ...anything, ...sought })).toHaveLength(isFound ? 1 : 0);
  });

  test('each comment stands in one place of those that its kinds, groups, ways and standings make', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom(...commentKinds),
        about: fc.constantFrom(...commentAbouts),
        group: fc.constantFrom(...stakeholderKinds),
        way: fc.constantFrom(...commentWays),
        late: fc.boolean(),
        considerations: fc.constantFrom([], [aNode('consideration', {})]),
        answers: fc.constantFrom([], [answer]),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map((values, index) => aComment(values, String(index)));
        const foundBy = (sought: Partial<CommentsSought>) => commentsSought(all, all, { ...anything, ...sought });
        expect(foundBy({})).toEqual(all);
        for (const parts of [
          triageStandings.map((standing) => foundBy({ standing })),
          commentKinds.map((kind) => foundBy({ kind })),
          commentAbouts.map((about) => foundBy({ about })),
          stakeholderKinds.map((group) => foundBy({ group })),
          commentWays.map((way) => foundBy({ way })),
        ])
          expect(
            parts
              .flat()
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(all.map(({ id }) => id).toSorted());
        for (const mark of commentMarks)
          expect(foundBy({ mark })).toEqual(all.filter((one) => marksOf(one).includes(mark)));
        for (const one of foundBy({ standing: 'answered', kind: 'concern' }))
          expect([one.kind, standingIn(one, all)]).toEqual(['concern', 'answered']);
      }),
    );
  });
});

test('comments that were joined to one are found by it', () => {
  const joined = aComment({ considerations: [aNode('consideration', { duplicateOfId: '1' })] }, '2');
  const all = [aComment(), joined, aComment({}, '3')];
  expect(joinedTo('1', all)).toEqual([joined]);
  expect(joinedTo('2', all)).toEqual([]);
});
