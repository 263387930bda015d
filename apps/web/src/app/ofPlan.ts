import { askForComparison, askForHistory, askForPast } from '../features/history/queries.ts';
import { askForPlan } from '../shared/plan/askForPlan.ts';

/** What the screens of a plan are asked for with, in one file that is there before them and needs no other. */
export const ofPlan = { askForPlan, askForHistory, askForPast, askForComparison };
