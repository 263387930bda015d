import { answered } from '../../shared/answered.ts';
import { ContributorPage, type PageAnswered } from './contributorPage.ts';
import { ConsultationOutcomes, type OutcomesAnswered } from './outcomes.ts';

/*
 * What the screens of somebody who takes part ask for, in a file that is there before they are.
 */

interface Params {
  readonly link?: string;
}

export const askForPage = ({ link = '' }: Params): Promise<PageAnswered> => answered(ContributorPage, { link });

export const askForOutcomes = ({ link = '' }: Params): Promise<OutcomesAnswered> =>
  answered(ConsultationOutcomes, { link });
