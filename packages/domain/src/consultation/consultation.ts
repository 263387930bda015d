import type { NodeIn } from '../aggregate/aggregate.ts';
import type { contributionEntities } from './contribution-entities.ts';
import type { consultationEntities } from './entities.ts';

type SetUp = typeof consultationEntities;

/** A consultation as its lead sets it up, whole. */
export type Consultation = NodeIn<SetUp, 'consultation'> & { readonly sequence: number };
export type ConsultationQuestion = NodeIn<SetUp, 'consultationQuestion'>;
export type Invitation = NodeIn<SetUp, 'invitation'>;
export type EasyRead = NodeIn<SetUp, 'easyRead'>;
export type ConsultationWindow = NodeIn<SetUp, 'consultationWindow'>;

type Contributed = typeof contributionEntities;

export type Contributions = NodeIn<Contributed, 'contributions'> & { readonly sequence: number };
export type Comment = NodeIn<Contributed, 'comment'>;
export type CommentAnswer = NodeIn<Contributed, 'commentAnswer'>;
export type ConsultationMeeting = NodeIn<Contributed, 'consultationMeeting'>;
export type Statement = NodeIn<Contributed, 'statement'>;
export type AnswersEasyRead = NodeIn<Contributed, 'answersEasyRead'>;
