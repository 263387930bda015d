import { describe, expect, test } from 'vitest';
import { emptyNode, emptyFields } from '../aggregate/edit.ts';
import { bothLanguages } from '../fixtures/both-languages.ts';
import type { Comment, Contributions } from './consultation.ts';
import { contributionsAggregate } from './contribution-entities.ts';
import { inNumbers, inNumbersAbout, saidAndDone } from './you-said.ts';

let ids = 0;
const aNode = (entity: string, values: object) => ({
  ...emptyFields(contributionsAggregate, entity, 'en'),
  ...emptyNode(contributionsAggregate, entity, String((ids += 1))),
  ...values,
});
const aComment = (values: Partial<Comment> = {}) =>
  aNode('comment', { verified: true, words: 'Ring after a week.', group: 'carers', ...values }) as unknown as Comment;
const answered = (values: Partial<Comment> = {}, outcome = 'changed') => {
  const answer = aNode('commentAnswer', { outcome, reason: bothLanguages('Yes.', 'Ie.') });
  const releases = [
    aNode('commentRelease', { of: 'comment', redactions: values.redactions?.length ?? 0 }),
    aNode('commentRelease', { of: 'answer', answerId: answer.id }),
  ];
  return aComment({ answers: [answer], releases, ...values } as unknown as Partial<Comment>);
};
const contributed = (comments: readonly Comment[], meetings: readonly object[] = []) =>
  ({ ...aNode('contributions', {}), comments, meetings }) as unknown as Contributions;
const shown = (comment: Comment) => saidAndDone(contributed([comment])).map(({ words }) => words);

describe('what everybody may read', () => {
  test('is a comment with what it was answered, once both are released', () => {
    expect(shown(answered())).toEqual(['Ring after a week.']);
    expect(shown(answered({ releases: [] }))).toEqual([]);
    expect(shown(answered({ releases: answered().releases.slice(0, 1) }))).toEqual([]);
  });

  test.each([
    ['from the open link and not admitted', { verified: false }],
    ['hidden', { hidings: [aNode('commentHiding', { hidden: true })] }],
    ['one that makes somebody fear for a person', { concerns: [aNode('safeguardingConcern', {})] }],
    ['erased', { words: '' }],
  ])('is nothing that is %s', (_, values) => {
    expect(shown(answered(values as unknown as Partial<Comment>))).toEqual([]);
  });

  test('is nothing until the answer is there in both languages', () => {
    const comment = answered();
    const answers = comment.answers.map((one) => ({ ...one, reason: bothLanguages('Yes.', ' ') }));
    expect(shown({ ...comment, answers })).toEqual([]);
  });

  test('leaves out what was taken out, and is released anew when more is', () => {
    const redactions = [aNode('redaction', { start: 0, end: 4 }), aNode('redaction', { start: 13, end: 17 })];
    const redacted = answered({ redactions } as unknown as Partial<Comment>);
    expect(shown(redacted)).toEqual(['[…] after a […].']);
    expect(shown({ ...redacted, redactions: redacted.redactions.slice(0, 1) })).toEqual([]);
  });

  test('has what was joined to another with the answer to that, once its own words are released', () => {
    const original = answered();
    const considerations = [aNode('consideration', { duplicateOfId: original.id })];
    const releases = [aNode('commentRelease', { of: 'comment', redactions: 0 })];
    const joined = aComment({ words: 'The same.', considerations, releases } as unknown as Partial<Comment>);
    const said = saidAndDone(contributed([original, joined]));
    expect(said.map(({ words, answer }) => [words, answer.id])).toEqual([
      ['Ring after a week.', original.answers[0]?.id],
      ['The same.', original.answers[0]?.id],
    ]);
    expect(saidAndDone(contributed([{ ...original, releases: [] }, joined]))).toEqual([]);
  });

  test('is nothing while a later answer waits to be released', () => {
    const comment = answered();
    const later = aNode('commentAnswer', { outcome: 'notChanged' });
    expect(shown({ ...comment, answers: [...comment.answers, later] } as unknown as Comment)).toEqual([]);
  });
});

test('people are counted once each, a body by its members, a meeting by those who were there', () => {
  const numbers = inNumbers(
    contributed(
      [
        aComment({ invitationId: 'one', kind: 'concern' }),
        answered({ invitationId: 'one', kind: 'support' }),
        aComment({ invitationId: 'body', group: 'voluntarySector', members: 23 }),
        aComment({ verified: false, invitationId: 'two' }),
        aComment({ meetingId: 'hall' }),
      ],
      [
        {
          groups: [
            { group: 'serviceUsers', count: 12 },
            { group: 'carers', count: null },
          ],
        },
      ],
    ),
    ({ invitationId }) => invitationId,
  );
  expect(numbers).toMatchObject({
    people: 36,
    comments: 4,
    groups: [
      { of: 'serviceUsers', count: 12 },
      { of: 'carers', count: 1 },
      { of: 'voluntarySector', count: 23 },
    ],
    kinds: [
      { of: 'support', count: 1 },
      { of: 'concern', count: 1 },
    ],
    outcomes: [{ of: 'changed', count: 1 }],
  });
});

test('each thing that was commented on has numbers of its own', () => {
  const comments = [
    answered({ aboutId: 'a', kind: 'concern' }),
    aComment({ aboutId: 'a', kind: 'support' }),
    aComment({ aboutId: '', kind: 'support' }),
    aComment({ aboutId: '', verified: false }),
  ];
  expect(inNumbersAbout({ comments })).toEqual([
    {
      aboutId: 'a',
      comments: 2,
      kinds: [
        { of: 'support', count: 1 },
        { of: 'concern', count: 1 },
      ],
      outcomes: [{ of: 'changed', count: 1 }],
    },
    { aboutId: '', comments: 1, kinds: [{ of: 'support', count: 1 }], outcomes: [] },
  ]);
});
