import adviceWords from '@cynllun/messages/en/advice';
import { describeLists } from '../core/graphql/field-types.ts';

/** What the lists of advice mean. Imported before its types are made. */
describeLists({
  JudgementQuestion: { description: 'What reviewers judge of a version.', members: adviceWords.question },
  JudgementAnswer: { description: 'How far it is so.', members: adviceWords.answer },
  PointWeight: { description: 'What a point asks of the authority.', members: adviceWords.weight },
});
