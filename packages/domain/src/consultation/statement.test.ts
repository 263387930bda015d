import { describe, expect, it } from 'vitest';
import { emptyNode, emptyFields } from '../aggregate/edit.ts';
import { check } from '../input/check.ts';
import { bothLanguages } from '../fixtures/both-languages.ts';
import type { AnswersEasyRead, Comment, CommentAnswer, EasyRead, Statement } from './consultation.ts';
import { contributionsAggregate } from './contribution-entities.ts';
import { easyReadsOf, inLanguageOf, releasedEasyReads } from './easy-read.ts';
import { consultationWith, questionWith } from '../fixtures/consultation.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { cameLate, statementSchema, toTakeBack } from './statement.ts';

const TODAY = '2026-11-30';
const letter = {
  way: 'letter',
  on: '27 November 2026',
  worker: '',
  language: 'cy',
  words: 'Mae chwe wythnos yn rhy hir.',
  view: 'carerOwn',
  group: 'carers',
  members: '',
  name: 'Eirlys Huws',
  mayBeNamed: true,
  replyBy: 'post',
  replyTo: '2 Heol y Bont, Aberarth',
  fileId: fixtureId('consultation', 7),
};
const child = {
  ...letter,
  way: 'trustedWorker',
  worker: 'The participation worker',
  name: '',
  mayBeNamed: false,
  replyBy: 'worker',
  replyTo: '01632 960 150',
  fileId: '',
};

describe('what an officer enters of what somebody said elsewhere', () => {
  const rows: readonly (readonly [what: string, given: object, wrong: readonly string[]])[] = [
    ['a letter', letter, []],
    ['a letter without its original', { ...letter, fileId: '' }, ['fileId required']],
    ['a film in sign language without the film', { ...letter, way: 'signed', fileId: '' }, ['fileId required']],
    [
      'nothing said of how it came or where the answer goes',
      { ...letter, way: '', fileId: '', replyBy: '', replyTo: '' },
      ['way required', 'replyBy required'],
    ],
    ['a call, of which there is no original', { ...letter, way: 'call', fileId: '' }, []],
    ['what came by the page itself', { ...letter, way: 'invitation' }, ['way notInList']],
    ['a letter of tomorrow', { ...letter, on: '1 December 2026' }, ['on notYet']],
    ['nothing said', { ...letter, words: '' }, ['words required']],
    ['nobody’s view', { ...letter, view: '' }, ['view required']],
    ['a name to be shown that is not given', { ...letter, name: '' }, ['name required']],
    ['a reply to nowhere', { ...letter, replyTo: ' ' }, ['replyTo required']],
    ['no reply', { ...letter, replyBy: 'none', replyTo: '' }, []],
    ['a reply by e-mail to no address', { ...letter, replyBy: 'email' }, ['replyTo notAnAddress']],
    ['a reply by e-mail', { ...letter, replyBy: 'email', replyTo: 'eirlys@example.org' }, []],
    ['a body for so many', { ...letter, members: 'many' }, ['members unreadable']],
    ['a child', child, []],
    ['a child who wants no answer', { ...child, replyBy: 'none', replyTo: '' }, []],
    ['a child by name', { ...child, name: 'Gwion' }, ['name notOfThisKind']],
    ['a child through nobody', { ...child, worker: '' }, ['worker required']],
    ['a child by e-mail', { ...child, replyBy: 'email', replyTo: 'a@example.org' }, ['replyBy notInList']],
    ['a grown-up through a worker', { ...letter, replyBy: 'worker' }, ['replyBy notInList']],
  ];
  it.each(rows)('%s', (_, given, wrong) => {
    const found = check(statementSchema(TODAY), given as never);
    expect(found.valid ? [] : found.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(wrong);
  });

  it.each([
    ['2026-11-30', '2026-11-30', false],
    ['2026-12-01', '2026-11-30', true],
    ['2026-12-01', null, false],
  ] as const)('of %s, where comments close on %s, is late: %s', (on, closesOn, late) => {
    expect(cameLate(on, closesOn)).toBe(late);
  });
});

const node = <Of>(entity: string, id: string, parts: object): Of =>
  ({
    ...emptyFields(contributionsAggregate, entity, 'en'),
    ...emptyNode(contributionsAggregate, entity, id),
    ...parts,
  }) as unknown as Of;
const statement = (parts: Partial<Statement> = {}) =>
  node<Statement>('statement', 's1', { replyBy: 'worker', ...parts });
const answer = node<CommentAnswer>('commentAnswer', 'a1', {
  outcome: 'changed',
  reason: bothLanguages('Someone rings.', 'Mae rhywun yn ffonio.'),
});
const answered = (parts: Partial<Comment> = {}) =>
  node<Comment>('comment', 'c1', {
    statementId: 's1',
    verified: true,
    answers: [answer],
    releases: [{ id: 'r1', of: 'answer', redactions: 0, answerId: 'a1' }],
    ...parts,
  });

describe('an answer is to be taken back', () => {
  const returned = node<Statement['returns'][number]>('answerReturn', 't1', { answerId: 'a1' });
  const concern = node<Comment['concerns'][number]>('safeguardingConcern', 'f1', {});
  const rows: readonly (readonly [what: string, of: Statement, comments: readonly Comment[], answers: number])[] = [
    ['once a second person has released it', statement(), [answered()], 1],
    ['and not before', statement(), [answered({ releases: [] })], 0],
    ['by post and by telephone too', statement({ replyBy: 'post' }), [answered()], 1],
    ['but not where we write ourselves', statement({ replyBy: 'email' }), [answered()], 0],
    ['or nobody wants one', statement({ replyBy: 'none' }), [answered()], 0],
    ['until it was', statement({ returns: [returned] }), [answered()], 0],
    [
      'and again where it was answered anew',
      statement({ returns: [{ ...returned, answerId: 'a0' }] }),
      [answered()],
      1,
    ],
    ['never of another’s', statement(), [answered({ statementId: 's2' })], 0],
    ['nor of what makes somebody fear', statement(), [answered({ concerns: [concern] })], 0],
    [
      'with the answer of the comment it was joined to',
      statement(),
      [
        answered({ answers: [], releases: [], considerations: [{ id: 'k', duplicateOfId: 'c2' } as never] }),
        answered({ id: 'c2', statementId: null }),
      ],
      1,
    ],
  ];
  it.each(rows)('%s', (_, of, comments, answers) => {
    expect(toTakeBack(of, { comments })).toHaveLength(answers);
  });
});

describe('easy-read versions', () => {
  const version = (parts: Partial<EasyRead>) =>
    ({ id: 'e', about: 'introduction', aboutId: '', language: 'en', ...parts }) as EasyRead;
  it('are shown of what contributors are shown, and of nothing else', () => {
    const question = questionWith();
    const easyReads = [
      version({ id: 'of the introduction' }),
      version({ id: 'of an action', about: 'action', aboutId: 'a' }),
      version({ id: 'of another', about: 'action', aboutId: 'b' }),
      version({ id: 'of the question', about: 'question', aboutId: question.id }),
    ];
    const shown = easyReadsOf(consultationWith({ easyReads, questions: [question] }), [{ id: 'a' }]);
    expect(shown.map(({ id }) => id)).toEqual(['of the introduction', 'of an action', 'of the question']);
  });

  it('are those of one’s language, or else the other’s', () => {
    const [en, cy] = [version({ language: 'en' }), version({ language: 'cy' })];
    expect(inLanguageOf([en, cy], 'cy')).toEqual([cy]);
    expect(inLanguageOf([en], 'cy')).toEqual([en]);
    expect(inLanguageOf([], 'cy')).toEqual([]);
  });

  it('of the answers are the last of each language that a second person released', () => {
    const of = (id: string, language: 'en' | 'cy', isReleased: boolean) =>
      node<AnswersEasyRead>('answersEasyRead', id, { language, releases: isReleased ? [{ id: 'r' }] : [] });
    const all = [of('1', 'en', true), of('2', 'cy', false), of('3', 'en', true), of('4', 'en', false)];
    expect(releasedEasyReads(all).map(({ id }) => id)).toEqual(['3']);
  });
});
