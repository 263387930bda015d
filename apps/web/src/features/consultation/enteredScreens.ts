import { AnswerSheetScreen } from './entered/AnswerSheetScreen.tsx';
import { EnteredScreen } from './entered/EnteredScreen.tsx';
import { ConsultationStatements } from './entered/statementQueries.ts';

/** What was said elsewhere and the answers to it, with what both screens ask for. */
export const enteredScreens = { AnswerSheetScreen, ConsultationStatements, EnteredScreen };
