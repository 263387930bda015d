import { ContributorPage } from './contributorPage.ts';
import { ConsultationOutcomes } from './outcomes.ts';

/** What the screens of somebody who takes part ask for, in a file that is there before they are. */
export const queries = { ConsultationOutcomes, ContributorPage };
