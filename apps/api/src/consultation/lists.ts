import consultationWords from '@cynllun/messages/en/consultation';
import enteredWords from '@cynllun/messages/en/entered';
import triageWords from '@cynllun/messages/en/triage';
import { describeLists } from '../core/graphql/field-types.ts';
import { fileKinds, mediaTypes, type FileKind } from '@cynllun/domain/files/kinds';
import '../plan/types.ts';

/** What the lists of a consultation mean. Imported before its types are made. */
describeLists({
  ConsultationReach: { description: 'Who may take part.', members: consultationWords.reach },
  ConsultationField: { description: 'What of an action contributors may be shown.', members: consultationWords.shows },
  InviteeKind: { description: 'Who is invited.', members: consultationWords.inviteeKind },
  CommentAbout: { description: 'What a comment is about.', members: triageWords.about },
  CommentKind: { description: 'What a comment is.', members: triageWords.kind },
  CommentView: { description: 'Whose view it is.', members: triageWords.view },
  CommentWay: { description: 'How it came.', members: triageWords.way },
  RedactedPart: {
    description: 'Of what words are taken out.',
    members: { words: 'Of what was said', name: 'Of the name beside it' },
  },
  ReplyWay: { description: 'How an answer comes to whoever said something elsewhere.', members: enteredWords.replyBy },
  EasyReadAbout: {
    description: 'What an easy-read version is of.',
    members: { introduction: 'The introduction', action: 'An action', question: 'A question' },
  },
  FileKind: {
    description: 'What kind of file it is.',
    members: Object.fromEntries(fileKinds.map((kind) => [kind, mediaTypes[kind]])) as Record<FileKind, string>,
  },
  ReleasedThing: {
    description: 'What a second person releases.',
    members: { comment: 'The comment', answer: 'The answer to it' },
  },
  CommentOutcome: { description: 'What became of it.', members: triageWords.outcome },
});
