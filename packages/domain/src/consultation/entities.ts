import { aggregate, entity, root, type FieldValues } from '../aggregate/aggregate.ts';
import type { FieldError } from '../aggregate/check-fields.ts';
import {
  byUseCase,
  choice,
  choices,
  date,
  identifier,
  link,
  multiline,
  personal,
  position,
  text,
  whole,
  words,
  yesNo,
} from '../aggregate/field.ts';
import { fileKinds } from '../files/kinds.ts';
import { stakeholderKinds } from '../plan/choices.ts';
import { languages } from '../text/language.ts';
import { consultationFields, consultationReaches, easyReadAbouts, inviteeKinds } from './choices.ts';
import { LAST_MINUTE } from './window.ts';

const run = { operation: 'consultation.run' } as const;

const closingProblems = ({ closesMinute }: FieldValues): readonly FieldError[] =>
  typeof closesMinute === 'number' && closesMinute > LAST_MINUTE
    ? [{ field: 'closesMinute', code: 'notInList', params: {} }]
    : [];

/**
 * What the lead sets up: whom a plan is consulted on with, what they are shown and asked, and when. What it says is a draft
 * until a copy of it is frozen; contributors see the copy alone [S5] [S10].
 */
export const consultationEntities = {
  consultation: root(
    'A consultation on a plan, as its lead sets it up.',
    {
      planId: byUseCase(identifier('The plan.')),
      number: byUseCase(whole('1 for the first of the plan.')),
      title: text(300, 'Its title.'),
      introduction: multiline(text(4000, 'What it is about and what can still change, in plain words [S10].')),
      found: multiline(text(4000, 'What the review found, in plain words [S10].')),
      everyAction: yesNo('It is on every action of the plan, not on chosen ones.'),
      shows: choices('ConsultationField', consultationFields, 'What of each action contributors are shown.'),
      reach: choice('ConsultationReach', consultationReaches, 'Who may take part.'),
      opensOn: date('The day on which it is to open.'),
      closesOn: date('The last day for comments.'),
      closesMinute: whole(
        'On that day, minutes after midnight in Europe/London at which it closes: 1020 is 17:00. Null: as the day ends.',
      ),
      keepsLate: yesNo('Comments that come after it closed are kept, marked late.'),
      phone: words(60, 'The number to ring for those who would rather say it.'),
      phoneHours: text(200, 'When it is answered, and in which languages.'),
      address: multiline(words(600, 'Where to write to.')),
      urgentPhone: words(60, 'The number to ring, at any hour, where someone is at risk now.'),
      untranslatedReason: multiline(
        words(2000, 'Why it opens although a plain summary, or one language of one, is missing.'),
      ),
    },
    { ...run, knownBy: 'title', check: closingProblems },
  ),
  chosenAction: entity(
    'consultation',
    'chosenActions',
    'An action that it is on, where it is not on every one.',
    { position: position('Order in which they were chosen.'), actionId: identifier('The action.') },
    { ...run, distinctBy: ['actionId'] },
  ),
  consultationQuestion: entity(
    'consultation',
    'questions',
    'A question that is put, beside the two on the Welsh language.',
    { position: position('Order among the questions.'), words: multiline(text(1000, 'The question.')) },
    { ...run, knownBy: 'words' },
  ),
  invitedGroup: entity(
    'consultation',
    'invitedGroups',
    'A group that is to be heard: one that has not been is named as such.',
    {
      position: position('Order among the groups.'),
      group: choice('StakeholderKind', stakeholderKinds, 'Which.'),
      name: text(300, 'Who they are, where its kind does not say it.'),
    },
    { ...run, knownBy: 'name' },
  ),
  invitation: entity(
    'consultation',
    'invitations',
    'That a person, or a body by its contact, is asked to take part.',
    {
      position: position('Order among the invitations.'),
      kind: choice('InviteeKind', inviteeKinds, 'A person, or a body.'),
      body: words(300, 'The name of the body; empty for a person.'),
      name: personal(words(200, "The person's name, or the contact's.")),
      email: personal(words(254, 'Where the invitation goes.')),
      language: choice('Language', languages, 'The language they are written to in.'),
      group: choice('StakeholderKind', stakeholderKinds, 'Whom they speak for.'),
      personId: byUseCase(
        link('person', 'Whom the mail is sent to and who may sign in; null until they were invited.'),
      ),
      withdrawn: yesNo('It lets nobody in any more.'),
    },
    { ...run, knownBy: 'name' },
  ),
  safeguardingContact: entity(
    'consultation',
    'safeguardingContacts',
    'Someone of the team who is told, in this order, when a comment makes somebody fear for a person.',
    { position: position('Order in which they are told.'), personId: link('person', 'Who.') },
    { ...run, distinctBy: ['personId'] },
  ),
  easyRead: entity(
    'consultation',
    'easyReads',
    'An easy-read version, as a file: contributors find it once a copy of the consultation has it.',
    {
      about: choice('EasyReadAbout', easyReadAbouts, 'Of what.'),
      aboutId: identifier('The action or the question; empty for the introduction.'),
      language: choice('Language', languages, 'The language it is in.'),
      fileId: identifier('The file that is kept.'),
      hash: identifier('SHA-256 of the file, in hex.'),
      kind: choice('FileKind', fileKinds, 'What kind of file it is.'),
      kilobytes: whole('Its size, in kilobytes of 1024 bytes.'),
    },
    { ...run, byUseCase: true, order: [], distinctBy: ['about', 'aboutId', 'language'] },
  ),
  consultationCopy: entity(
    'consultation',
    'copies',
    'What contributors are shown, frozen as it was opened or issued again. What it says is kept apart, under its id.',
    {
      number: whole('1 for the one it opened with.'),
      on: date('The day it was issued.'),
      personId: link('person', 'Who issued it.'),
      planSequence: whole("The sequence of the plan's log that it was made at."),
      hash: identifier('SHA-256 of its canonical JSON (RFC 8785), in hex.'),
    },
    { ...run, manner: 'frozen', byUseCase: true, order: ['number'], snapshots: { copy: 'hash' } },
  ),
  consultationWindow: entity(
    'consultation',
    'windows',
    'From when to when comments are taken. The last one counts: it is closed early, or later, by another.',
    {
      number: whole('1 for the one it opened with.'),
      opensOn: date('The first day.'),
      closesOn: date('The last day.'),
      closesMinute: whole('As in the consultation.'),
      on: date('The day it was set.'),
      personId: link('person', 'Who set it.'),
      reason: words(2000, 'Why it was changed; empty for the first.'),
    },
    { ...run, manner: 'appended', byUseCase: true, order: ['number'] },
  ),
} as const;

export const consultationAggregate = aggregate('consultation', 'consultation', consultationEntities, {
  lockOrder: 2,
  languageProperty: null,
});
