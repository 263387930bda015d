import type { Advice } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import type { AdviceStandingFragment } from '../../generated/graphql.ts';
import type { Binding, View } from '../../shared/aggregate/store/binding.ts';

/** The advice on a version as the server has it, and how it stands for the person who asks. */
export interface AdviceView extends View<Advice> {
  readonly standing: AdviceStandingFragment;
  /** The sequence at which it stands so. */
  readonly standingAt: number;
}

/** What the store has to know of advice. */
export const adviceBinding: Binding<AdviceView> = {
  aggregate: adviceAggregate,
  sendsTogether: false,
  mayEdit: ({ standing }) => standing.viewerCan.adviceDraft,
  withoutRights: (view) => ({
    ...view,
    standing: {
      ...view.standing,
      viewerCan: {
        adviceRead: false,
        adviceDraft: false,
        adviceAgree: false,
        adviceRecordLetter: false,
        adviceIssue: false,
      },
    },
  }),
  // What is typed into a text that was issued meanwhile is refused and shown: it goes into no next one by itself.
  cutoffOf: () => 0,
  upgradeRecord: (record) => record,
};
