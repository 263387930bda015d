/** What the screens of a plan are asked for with, in one file that is there before them and needs no other. */
export { askForComparison, askForHistory, askForPast } from '../features/history/queries.ts';
export { askForPlan } from '../shared/plan/askForPlan.ts';
