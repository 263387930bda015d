import type { Consultation } from '@cynllun/domain/consultation/consultation';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import type { ConsultationStandingFragment } from '../../generated/graphql.ts';
import type { Binding, View } from '../../shared/aggregate/store/binding.ts';

/** A consultation as the server has it, and how it stands for its lead. */
export interface SetUpView extends View<Consultation> {
  readonly standing: ConsultationStandingFragment;
}

/** What the store has to know of a consultation. */
export const setUpBinding: Binding<SetUpView> = {
  aggregate: consultationAggregate,
  sendsTogether: false,
  mayEdit: ({ standing }) => standing.viewerCan.consultationRun,
  withoutRights: (view) => ({ ...view, standing: { ...view.standing, viewerCan: { consultationRun: false } } }),
  // What is written is a draft of the next copy, whatever was issued.
  cutoffOf: () => 0,
  upgradeRecord: (record) => record,
};
