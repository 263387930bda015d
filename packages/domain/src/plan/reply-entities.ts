import { entity } from '../aggregate/aggregate.ts';
import {
  byUseCase,
  choice,
  date,
  identifier,
  link,
  placing,
  position,
  prose,
  whole,
  words,
  yesNo,
} from '../aggregate/field.ts';
import { replyAnswers } from './choices.ts';

/** What a plan holds of the written responses to it: what becomes of each point, and what was sent of that. */
export const replyEntities = {
  reply: entity(
    'plan',
    'replies',
    'What becomes of one point of a written response. There is one for each point from the day it was issued.',
    {
      position: byUseCase(position('Order of the points.')),
      version: byUseCase(whole('The version that the response is about.')),
      responseId: byUseCase(identifier('The response.')),
      pointId: byUseCase(identifier('Its point.')),
      superseded: byUseCase(yesNo('A later response stands in place of the one that its point is of.')),
      actionId: placing(link('action', 'The action that the point is about: its owner may answer.')),
      answer: choice('ReplyAnswer', replyAnswers, 'Whether the point is accepted.'),
      changedActionId: link('action', 'The action that was changed because of it.'),
      words: prose(words(4000, 'What was changed, or why not.')),
    },
    {
      operation: 'reply.draft',
      madeByUseCase: true,
      document: true,
      ownedThrough: 'actionId',
      order: ['version', 'position'],
      knownBy: 'words',
    },
  ),
  replySending: entity(
    'plan',
    'replySendings',
    'That the replies were sent to the reviewers, as they stood. What they said is kept apart, under its id.',
    {
      number: whole('1, 2, 3…'),
      on: date('The day they were sent.'),
      hash: identifier('SHA-256 of their canonical JSON (RFC 8785), in hex.'),
    },
    {
      operation: 'replies.send',
      manner: 'frozen',
      byUseCase: true,
      order: ['number'],
      snapshots: { replies: 'hash' },
    },
  ),
} as const;
