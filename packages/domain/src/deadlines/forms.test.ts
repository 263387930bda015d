import { expect, it } from 'vitest';
import { check } from '../input/check.ts';
import { facts, inOrder } from './facts.example.ts';
import { letterSchema, ownDateSchema, proposalSchema, recordSchema } from './forms.ts';

const today = '2027-03-15';
const said = (checked: ReturnType<typeof check>) =>
  checked.valid ? [] : checked.problems.map(({ path, code }) => `${path} ${code}`);

it.each([
  [{}, ['deadline required', 'on required']],
  [{ deadline: 'arrangements', on: '16 March 2027' }, ['on notYet']],
  [{ deadline: 'arrangements', on: '31/2/27', note: '\0' }, ['on date.noSuchDay', 'note unreadable']],
  [{ deadline: 'arrangements', on: '15.3.27', byPersonId: '', note: '' }, []],
])('a record of %j: %j', (typed, problems) => {
  expect(said(check(recordSchema(today), { deadline: '', on: '', byPersonId: '', note: '', ...typed }))).toEqual(
    problems,
  );
});

it('is read as it is kept: blanks are nothing, days are days, words are trimmed', () => {
  const typed = { deadline: 'arrangements', on: '3.11.26', byPersonId: '', note: ' At noon ' };
  expect(check(recordSchema(today), typed)).toEqual({
    valid: true,
    value: { deadline: 'arrangements', on: '2026-11-03', byPersonId: null, note: 'At noon' },
  });
});

it.each([
  [
    inOrder,
    { deadline: '', proposedOn: '', reason: ' ' },
    ['deadline required', 'proposedOn required', 'reason required'],
  ],
  [
    inOrder,
    { deadline: 'finalAgreed', proposedOn: '30 June 2027', reason: '' },
    ['reason required', 'proposedOn notLater'],
  ],
  [
    { ...inOrder, publishedOn: null },
    { deadline: 'finalAgreed', proposedOn: '1.7.27', reason: 'Late' },
    ['deadline noBase'],
  ],
  [inOrder, { deadline: 'finalAgreed', proposedOn: '1.7.27', reason: 'Late' }, []],
])('a proposal after %j of %j: %j', (dates, typed, problems) => {
  expect(said(check(proposalSchema(facts(dates)), typed))).toEqual(problems);
});

it.each([
  [{ agreedOn: '', letter: '' }, ['agreedOn required', 'letter letterMissing']],
  [{ agreedOn: '16.3.27', letter: '' }, ['agreedOn notYet', 'letter letterMissing']],
  [{ agreedOn: '15.3.27', letter: 'Of 14 March' }, []],
])('an agreement of %j: %j', (typed, problems) => {
  expect(said(check(letterSchema(today), { agreedByPersonId: '', ...typed }))).toEqual(problems);
});

it.each([
  [{ kind: '', name: '', on: '' }, ['kind required', 'on required']],
  [{ kind: 'other', name: ' ', on: 'soon' }, ['on date.dateVague', 'name required']],
  [{ kind: 'other', name: 'Scrutiny', on: '1.4.27' }, []],
])('an own date of %j: %j', (typed, problems) => {
  expect(said(check(ownDateSchema, typed))).toEqual(problems);
});
