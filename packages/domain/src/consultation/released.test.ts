import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyNode, emptyFields } from '../aggregate/edit.ts';
import type { Comment } from './consultation.ts';
import { contributionsAggregate } from './contribution-entities.ts';
import { isNameWithheld, isReleased, redactedPieces, redactionEntries, releasedWords } from './released.ts';
import { REDACTED } from './choices.ts';

let ids = 0;
const aNode = (entity: string, values: object) => ({
  ...emptyFields(contributionsAggregate, entity, 'en'),
  ...emptyNode(contributionsAggregate, entity, String((ids += 1))),
  ...values,
});
const range = (start: number | null, end: number | null, reason = 'A name.', more: object = {}) =>
  aNode('redaction', { start, end, reason, ...more }) as unknown as Comment['redactions'][number];
const aComment = (values: object) => aNode('comment', values) as unknown as Comment;
const shown = (words: string, ...ranges: readonly Comment['redactions'][number][]) =>
  redactedPieces(words, ranges)
    .map((piece) => (piece.reasons === null ? piece.words : REDACTED))
    .join('');

test.each([
  ['Ring Gwen now.', [range(5, 9)], 'Ring […] now.'],
  ['Ring Gwen Parry now.', [range(5, 9), range(7, 15)], 'Ring […] now.'],
  ['Ring Gwen Parry now.', [range(5, 15), range(7, 9)], 'Ring […] now.'],
  ['Ring Gwen Parry now.', [range(7, 9), range(5, 15)], 'Ring […] now.'],
  ['Gwen', [range(0, 4)], '[…]'],
  ['Gwen', [range(0, 99)], '[…]'],
  ['Gwen rang Gwen', [range(0, 4), range(10, 14)], '[…] rang […]'],
  ['Gwen', [range(9, 12)], 'Gwen'],
  ['Gwen', [range(3, 3)], 'Gwen'],
  ['Ring.', [range(null, null, 'It names.', { of: 'name' })], 'Ring.'],
] as const)('of %j, with ranges taken out, is shown %#', (words, ranges, expected) => {
  expect(shown(words, ...ranges)).toBe(expected);
});

test('each piece that is taken out says why, for all of the reasons that there are', () => {
  const pieces = redactedPieces('Ring Gwen Parry now.', [range(5, 9, 'A name.'), range(7, 15, 'Staff.')]);
  expect(pieces).toEqual([
    { words: 'Ring ', reasons: null },
    { words: 'Gwen Parry', reasons: ['A name.', 'Staff.'] },
    { words: ' now.', reasons: null },
  ]);
});

test('nothing of a range that was taken out is ever shown, and all else is, in its order', () => {
  const ranges = fc.array(fc.tuple(fc.nat(45), fc.nat(45)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), ranges, (words, given) => {
      const pieces = redactedPieces(
        words,
        given.map(([start, end]) => range(start, end)),
      );
      expect(pieces.map((piece) => piece.words).join('')).toBe(words);
      let at = 0;
      for (const piece of pieces) {
        for (let place = at; place < at + piece.words.length; place += 1)
          expect(given.some(([start, end]) => start <= place && place < end)).toBe(piece.reasons !== null);
        at += piece.words.length;
      }
    }),
  );
});

test('whatever is taken out or put back after it, a release no longer counts', () => {
  const step = fc.constantFrom('takeOut', 'putBack', 'release');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let comment = aComment({ words: 'Ring Gwen now.' });
      let isOut = false;
      for (const one of steps) {
        if (one === 'release') {
          const release = aNode('commentRelease', { of: 'comment', redactions: redactionEntries(comment) });
          comment = { ...comment, releases: [...comment.releases, release] } as Comment;
          isOut = true;
        } else if (one === 'takeOut') {
          comment = { ...comment, redactions: [...comment.redactions, range(5, 9)] };
          isOut = false;
        } else {
          const standing = comment.redactions.findIndex(({ withdrawals }) => withdrawals.length === 0);
          if (standing === -1) continue;
          const withdrawals = [aNode('redactionWithdrawal', {})];
          const redactions = comment.redactions.map((each, index) =>
            index === standing ? { ...each, withdrawals } : each,
          );
          comment = { ...comment, redactions } as unknown as Comment;
          isOut = false;
        }
        expect(isReleased(comment)).toBe(isOut);
        const standing = comment.redactions.some(({ withdrawals }) => withdrawals.length === 0);
        expect(releasedWords(comment)).toBe(isOut ? (standing ? 'Ring […] now.' : 'Ring Gwen now.') : null);
      }
    }),
  );
});

test('the name beside a comment is withheld until that is put back', () => {
  const name = range(null, null, 'Somebody else.', { of: 'name' });
  const comment = aComment({ redactions: [name] });
  expect(isNameWithheld(comment)).toBe(true);
  const back = { ...name, withdrawals: [aNode('redactionWithdrawal', {})] };
  expect(isNameWithheld(aComment({ redactions: [back] }))).toBe(false);
});
