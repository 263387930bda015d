import { expect, test } from 'vitest';
import { check } from '../input/check.ts';
import { contributionSchema, receiptSchema, sayingSchema } from './contribute.ts';

const saying = {
  about: 'action',
  aboutId: '0190',
  kind: 'concern',
  part: '',
  quote: '',
  quoteStart: null,
  words: ' Six weeks is a long time. ',
  language: 'en',
  view: 'carerOwn',
};
const sent = {
  comments: [saying],
  group: null,
  members: null,
  name: '',
  mayBeNamed: false,
  replyTo: ' ',
};
const invited = contributionSchema({ openLink: false, body: false });
const problemsOf = (schema: typeof invited, given: object) => {
  const result = check(schema, given);
  return result.valid ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
};

test('a comment is taken without the blanks around it, and no reply is wanted where none is given', () => {
  const result = check(invited, sent);
  expect(result.valid && [result.value.comments[0]?.words, result.value.replyTo]).toEqual([
    'Six weeks is a long time.',
    '',
  ]);
});

test.each([
  ['without words', { ...saying, words: ' ' }, ['words required']],
  ['of no kind, about an action', { ...saying, kind: null }, ['kind required']],
  ['of no kind, in answer to a question', { ...saying, about: 'question', kind: null }, []],
  ['too long', { ...saying, words: 'x'.repeat(8001) }, ['words tooLong']],
])('what is said %s', (_, given, problems) => {
  const result = check(sayingSchema, given);
  expect(result.valid ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(problems);
});

test('nothing said, and no view, is refused', () => {
  expect(problemsOf(invited, { ...sent, comments: [] })).toEqual(['comments outOfRange']);
  expect(problemsOf(invited, { ...sent, comments: [{ ...saying, view: null }] })).toEqual(['comments.0.view required']);
});

test('from the open link the group they speak for is asked, and a name where it may be shown', () => {
  const open = contributionSchema({ openLink: true, body: false });
  expect(problemsOf(open, { ...sent, mayBeNamed: true })).toEqual(['group required', 'name required']);
  expect(problemsOf(open, { ...sent, group: 'carers', replyTo: 'nia@' })).toEqual(['replyTo notAnAddress']);
});

test('a body says for how many members it answers', () => {
  const body = contributionSchema({ openLink: false, body: true });
  expect(problemsOf(body, sent)).toEqual(['members required']);
  expect(problemsOf(body, { ...sent, members: 'most' })).toEqual(['members unreadable']);
  const result = check(body, { ...sent, members: '1,200' });
  expect(result.valid && result.value.members).toBe(1200);
});

test('the code of a receipt is read as people copy it', () => {
  expect(check(receiptSchema, { receipt: '7k3m 2q9t 0001 zzzz' })).toEqual({
    valid: true,
    value: { receipt: '7K3M-2Q9T-0001-ZZZZ' },
  });
  expect(check(receiptSchema, { receipt: '7k3m' })).toMatchObject({ problems: [{ code: 'notACode' }] });
});
