import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Language } from '@cynllun/domain/text/language';
import type { Plan } from '@cynllun/domain/plan/plan';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { LAST_DATE } from '@cynllun/domain/calendar/date';
import { eventsOf, standingEvents } from '@cynllun/domain/stage/events';
import type { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import type { Binding } from '../aggregate/store/binding.ts';
import type { RecordFormat } from '../aggregate/store/device.ts';
import { recordInTwoLanguages } from '../aggregate/store/formerRecord.ts';
import { mayEdit } from './mayEdit.ts';
import { noAbilities, type PlanView } from './view.ts';

/** The working draft of a plan, as a person sees and edits it. */
export type PlanStore = AggregateStore<PlanView>;

/** What the store has to know of plans. */
export const planBinding: Binding<PlanView> = {
  aggregate: planAggregate,
  sendsTogether: false,
  mayEdit,
  withoutRights: (view) => ({ ...view, viewerCan: noAbilities, viewerActionIds: [] }),
  cutoffOf: lastSubmitted,
  upgradeRecord: ({ submitted, ...record }) => (submitted === undefined ? record : { cutoff: submitted, ...record }),
};

/**
 * The records of a plan on the device. Names that an earlier page wrote down as plain words were in the language the
 * plan is drafted in, and are texts in two languages now.
 */
export const planRecords = (language: Language): RecordFormat => ({
  aggregate: planAggregate,
  upgradeRecord: (record) => recordInTwoLanguages(planAggregate, planBinding.upgradeRecord(record), language),
});

/** The version of the draft that was submitted last; 0 for none. An agreed plan has no next draft for words to go into. */
function lastSubmitted(plan: Plan): number {
  const events = currentEvents(plan.events);
  if (eventsOf(standingEvents(events, LAST_DATE), 'finalAgreed').length > 0) return 0;
  return Math.max(0, ...eventsOf(events, 'draftSubmitted').map(({ version }) => version));
}
