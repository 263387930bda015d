import { aggregate, entity, root } from '../aggregate/aggregate.ts';
import {
  byUseCase,
  choice,
  date,
  identifier,
  link,
  multiline,
  number,
  position,
  prose,
  whole,
  words,
} from '../aggregate/field.ts';
import { anchorProblems } from './anchor.ts';
import { judgementAnswers, judgementQuestions, pointWeights } from './questions.ts';

const drafted = { operation: 'advice.draft' } as const;

/**
 * What the reviewers of both inspectorates make of one version: theirs alone, for ever, in a log of its own. The authority
 * reads what is issued, from the copy that is kept of it.
 */
export const adviceEntities = {
  advice: root(
    'What reviewers make of a version of a plan, for themselves alone.',
    {
      planId: identifier('The plan.'),
      versionId: identifier('The version.'),
      version: whole('Its number.'),
    },
    { ...drafted, byUseCase: true },
  ),
  adviceText: entity(
    'advice',
    'texts',
    'A written response as it is drafted. Once issued it is frozen, and an error in it is mended by the next.',
    { number: whole('1 for the first response to the version; each later one supersedes the one before.') },
    { ...drafted, byUseCase: true, document: true, freezes: true, order: ['number'] },
  ),
  judgement: entity(
    'adviceText',
    'judgements',
    'How far a version does one thing that it is advised on.',
    {
      position: byUseCase(position('Order among the judgements.')),
      question: byUseCase(choice('JudgementQuestion', judgementQuestions, 'What is judged.')),
      recommendationId: byUseCase(
        identifier('The recommendation of the version that it is about; empty for the plan as a whole.'),
      ),
      answer: choice('JudgementAnswer', judgementAnswers, 'How far.'),
      words: prose(words(4000, 'Why, and what would help.')),
    },
    { ...drafted, madeByUseCase: true, knownBy: 'words' },
  ),
  advicePoint: entity(
    'adviceText',
    'points',
    'A point that the authority is to answer.',
    {
      position: position('Order among the points.'),
      recommendationId: identifier('The recommendation of the version that it belongs under; empty for none.'),
      entity: identifier('The kind of thing in the version that it is about; empty for the plan as a whole.'),
      entityId: identifier('Which thing.'),
      field: identifier('Its field or, of a public text, one language of it: `outcome.cy`. Empty for the whole thing.'),
      quote: multiline(words(4000, 'The words of that field that are quoted; empty where none are.')),
      start: number('Where they begin in the field, in UTF-16 units from 0.'),
      weight: choice('PointWeight', pointWeights, 'Whether it is to be met before the plan is agreed.'),
      words: prose(words(8000, 'The point.')),
      copiedFrom: byUseCase(
        identifier('The point of the superseded response that it was copied from; empty for none.'),
      ),
    },
    { ...drafted, knownBy: 'words', check: anchorProblems },
  ),
  inspectorateAgreement: entity(
    'adviceText',
    'agreements',
    'That an inspectorate agreed to the text as it stood. It stands while the text has this hash.',
    {
      organisationId: identifier('The inspectorate.'),
      textHash: identifier('The hash of the text that was agreed to, in hex.'),
      personId: link('person', 'Who agreed, or recorded the letter.'),
      on: date('The day of the agreement, or of the letter.'),
      letter: words(300, 'The letter it came in, where the inspectorate has nobody assigned; otherwise empty.'),
    },
    { operation: 'advice.agree', manner: 'appended', byUseCase: true, order: ['on'] },
  ),
  writtenResponse: entity(
    'adviceText',
    'responses',
    'The text as it was issued. What it says is kept apart, under its id.',
    {
      number: whole('The number of the text.'),
      on: date('The day it was issued.'),
      hash: identifier('SHA-256 of its canonical JSON (RFC 8785), in hex.'),
    },
    {
      operation: 'advice.issue',
      manner: 'frozen',
      byUseCase: true,
      order: ['number'],
      snapshots: { response: 'hash' },
    },
  ),
} as const;

export const adviceAggregate = aggregate('advice', 'advice', adviceEntities, { lockOrder: 3, languageProperty: null });
