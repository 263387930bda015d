import { aggregate, entity, root } from '../aggregate/aggregate.ts';
import {
  choice,
  date,
  identifier,
  link,
  multiline,
  number,
  personal,
  text,
  whole,
  words,
  yesNo,
} from '../aggregate/field.ts';
import { fileKinds } from '../files/kinds.ts';
import { stakeholderKinds } from '../plan/choices.ts';
import { languages } from '../text/language.ts';
import {
  commentAbouts,
  commentKinds,
  commentOutcomes,
  commentViews,
  commentWays,
  LONGEST_COMMENT,
  redactedParts,
  releasedThings,
  replyWays,
} from './choices.ts';

const appended = { manner: 'appended', byUseCase: true } as const;
const who = (what: string) => link('person', what);
const day = date('The day.');
const minute = number('At what minute of that day in Europe/London, from 0; null where that was not kept.');

/**
 * What was contributed to a consultation, and what became of it: a log of its own, so that comments wait for no one who
 * edits and nobody follows their words. All of it is appended; whoever may read one is asked at each reading.
 */
export const contributionEntities = {
  contributions: root(
    'Everything that was contributed to one consultation.',
    { consultationId: identifier('The consultation.'), planId: identifier('Its plan.') },
    { byUseCase: true, operation: 'consultation.answer' },
  ),
  consultationMeeting: entity(
    'contributions',
    'meetings',
    'A meeting at which people were heard [S10].',
    {
      body: words(300, 'Whose meeting it was.'),
      on: date('The day it was held.'),
      place: words(300, 'Where.'),
      minute: multiline(personal(words(50_000, 'What was said, as it was minuted.'))),
      language: choice('Language', languages, 'The language of the minute.'),
      personId: who('Who recorded it.'),
    },
    { ...appended, operation: 'consultation.record', order: ['on'] },
  ),
  meetingGroup: entity(
    'consultationMeeting',
    'groups',
    'How many of a group were there.',
    {
      group: choice('StakeholderKind', stakeholderKinds, 'Which.'),
      count: whole('How many; null where nobody counted.'),
    },
    { ...appended, operation: 'consultation.record', order: [] },
  ),
  statement: entity(
    'contributions',
    'statements',
    'What somebody said elsewhere, in a letter, a call, a recording, entered by an officer on their behalf [S10].',
    {
      way: choice('CommentWay', commentWays, 'How it came.'),
      on: date('The day it came, or was said.'),
      late: yesNo('It came after the consultation had closed.'),
      words: multiline(
        personal(words(50_000, 'What they said: the letter, or what was put into words by an officer.')),
      ),
      language: choice('Language', languages, 'The language they said it in.'),
      view: choice('CommentView', commentViews, 'Whose view it is.'),
      group: choice('StakeholderKind', stakeholderKinds, 'The group that they are of.'),
      members: whole('For how many members a body says it; null for a person.'),
      name: personal(words(200, 'Who said it; empty where it was not given, and of a child always.')),
      mayBeNamed: yesNo('They agreed that their name may stand beside what they said.'),
      consent: words(600, 'The words to which they agreed; empty where they did not.'),
      replyBy: choice('ReplyWay', replyWays, 'How the answer comes to them.'),
      replyTo: multiline(personal(words(600, 'Where: an address, a number, or how their trusted worker is reached.'))),
      worker: personal(words(200, 'The trusted worker or forum it came through, by name or post.')),
      fileId: identifier('The original that is kept; empty where there is none.'),
      hash: identifier('SHA-256 of the original, in hex; empty where there is none.'),
      personId: who('Who entered it.'),
    },
    { ...appended, operation: 'consultation.record', order: ['on'] },
  ),
  answerReturn: entity(
    'statement',
    'returns',
    'That an answer was taken back, by an officer, to whoever said something elsewhere.',
    {
      answerId: link('commentAnswer', 'Which answer.'),
      returnedOn: date('The day it was taken back.'),
      on: day,
      personId: who('Who says so.'),
    },
    { ...appended, operation: 'consultation.record', order: [] },
  ),
  answersEasyRead: entity(
    'contributions',
    'easyReads',
    'An easy-read version of the answers, as a file. The last of a language that a second person has released is shown.',
    {
      language: choice('Language', languages, 'The language it is in.'),
      fileId: identifier('The file that is kept.'),
      hash: identifier('SHA-256 of the file, in hex.'),
      kind: choice('FileKind', fileKinds, 'What kind of file it is.'),
      kilobytes: whole('Its size, in kilobytes of 1024 bytes.'),
      on: day,
      personId: who('Who attached it.'),
    },
    { ...appended, operation: 'consultation.run', order: [] },
  ),
  easyReadRelease: entity(
    'answersEasyRead',
    'releases',
    'That a second person lets an easy-read version of the answers be shown.',
    { on: day, personId: who('Who released it.') },
    { ...appended, operation: 'consultation.release', order: [] },
  ),
  comment: entity(
    'contributions',
    'comments',
    'What somebody said of the plan.',
    {
      copy: whole('The number of the copy that it was made on.'),
      about: choice('CommentAbout', commentAbouts, 'What it is about.'),
      aboutId: identifier(
        'The action, the question, or the code of a question on the Welsh language; empty for the plan.',
      ),
      kind: choice('CommentKind', commentKinds, 'What it is.'),
      part: identifier(
        'The field of the action that it is about, of a text with its language: `outcome.cy`; empty for all of it.',
      ),
      quote: multiline(words(4000, 'The words of the copy that it quotes; empty where it quotes none.')),
      quoteStart: number('Where they begin in that field, in UTF-16 units from 0.'),
      words: multiline(personal(words(LONGEST_COMMENT, 'What they said, in their own words.'))),
      language: choice('Language', languages, 'The language they said it in.'),
      view: choice('CommentView', commentViews, 'Whose view it is.'),
      group: choice('StakeholderKind', stakeholderKinds, 'The group that they name, or that their invitation does.'),
      members: whole('For how many members a body says it; null for a person.'),
      way: choice('CommentWay', commentWays, 'How it came.'),
      invitationId: identifier('The invitation it was made by; empty where it came another way.'),
      meetingId: link('consultationMeeting', 'The meeting it was said at.'),
      statementId: link('statement', 'What was said elsewhere, that it is a passage of.'),
      passageStart: number('Where its passage begins in the minute or the statement, in UTF-16 units from 0.'),
      passageEnd: number('Where that ends.'),
      on: date('The day it came, or was said.'),
      late: yesNo('It came after the consultation had closed.'),
      verified: yesNo('It is known who said it: they were invited, or an officer heard them.'),
      name: personal(words(200, 'Who said it, where they give their name; empty otherwise.')),
      mayBeNamed: yesNo('They agreed that their name may stand beside what they said.'),
      replyTo: personal(words(254, 'Where they want a reply to go; empty where they want none, or were invited.')),
      personId: who('Who entered it on their behalf; null for their own.'),
    },
    { ...appended, operation: 'consultation.comment', knownBy: 'words', order: ['on'] },
  ),
  admission: entity(
    'comment',
    'admissions',
    'That an officer lets a comment from the open link count, or not. The last one counts.',
    { admitted: yesNo('It counts.'), on: day, personId: who('Who said so.') },
    { ...appended, operation: 'consultation.record', order: [] },
  ),
  consideration: entity(
    'comment',
    'considerations',
    'That someone of the team has a comment in hand, and which one it says again. The last one counts.',
    {
      duplicateOfId: link('comment', 'The comment that says the same; null for none. Both are counted and answered.'),
      on: day,
      personId: who('Who.'),
    },
    { ...appended, operation: 'consultation.answer', order: [] },
  ),
  redaction: entity(
    'comment',
    'redactions',
    'Words of a comment that are not shown beyond triage: a name of someone else, of staff.',
    {
      of: choice('RedactedPart', redactedParts, 'Of what they are; null is of what was said.'),
      start: number('Where they begin, in UTF-16 units from 0; null for all of it.'),
      end: number('Where they end.'),
      reason: words(600, 'Why.'),
      on: day,
      personId: who('Who.'),
    },
    { ...appended, operation: 'consultation.record', order: [] },
  ),
  redactionWithdrawal: entity(
    'redaction',
    'withdrawals',
    'That words which were taken out are to be shown after all, once they are released anew.',
    { on: day, personId: who('Who said so.') },
    { ...appended, operation: 'consultation.record', order: [] },
  ),
  commentAnswer: entity(
    'comment',
    'answers',
    'What became of a comment, and why. The last one counts.',
    {
      outcome: choice('CommentOutcome', commentOutcomes, 'What became of it.'),
      reason: multiline(text(4000, 'Why, for the person who made it and for everybody.')),
      on: day,
      personId: who('Who answered.'),
    },
    { ...appended, operation: 'consultation.answer', order: [] },
  ),
  answerChange: entity(
    'commentAnswer',
    'changes',
    'A record of the plan’s log that says what was changed in answer.',
    { sequence: whole('The write that it is of.'), n: whole('Which of its records, from 1.') },
    { ...appended, operation: 'consultation.answer', order: [] },
  ),
  commentRelease: entity(
    'comment',
    'releases',
    'That a second person lets a comment, or the answer to it, be shown beyond triage as it stood.',
    {
      of: choice('ReleasedThing', releasedThings, 'What is released.'),
      redactions: number('How often words had been taken out of it, or put back, by then.'),
      answerId: link('commentAnswer', 'The answer that is released; null for the comment itself.'),
      on: day,
      personId: who('Who released it.'),
    },
    { ...appended, operation: 'consultation.release', order: [] },
  ),
  commentHiding: entity(
    'comment',
    'hidings',
    'That abuse is hidden, or shown again. It is kept for the record. The last one counts.',
    {
      hidden: yesNo('It is hidden.'),
      reason: multiline(text(1000, 'Why, for the person too.')),
      on: day,
      personId: who('Who.'),
    },
    { ...appended, operation: 'consultation.run', order: [] },
  ),
  safeguardingConcern: entity(
    'comment',
    'concerns',
    'That a comment makes somebody fear for a person: from then on its named contacts alone read it.',
    { on: day, minute, personId: who('Who raised it.') },
    { ...appended, operation: 'consultation.answer', order: [] },
  ),
  concernTold: entity(
    'safeguardingConcern',
    'told',
    'That a named contact was told.',
    { on: day, minute, personId: who('Which contact.') },
    { ...appended, operation: 'consultation.answer', order: [] },
  ),
  concernAcknowledged: entity(
    'safeguardingConcern',
    'acknowledgements',
    'That a named contact has taken it up.',
    { on: day, minute, personId: who('Which contact.') },
    { ...appended, operation: 'concern.acknowledge', order: [] },
  ),
} as const;

export const contributionsAggregate = aggregate('contributions', 'contributions', contributionEntities, {
  lockOrder: 3,
  languageProperty: null,
});
