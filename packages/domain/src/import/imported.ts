import type { directions } from '../plan/entities.ts';
import type { CostLineProposal } from '../reading/cost-lines.ts';
import type { Frequency } from '../reading/frequency.ts';
import type { OtherPlanLink } from '../reading/read-other-plan.ts';

/** What an import adds to a plan, in the plan's own fields (see `entities`); empty words are ''. */
export interface ImportedPlan {
  readonly recommendations: readonly ImportedRecommendation[];
  readonly actions: readonly ImportedAction[];
  /** Words beside recommendations that no action answers: the plan has no place for them. */
  readonly unplaced: readonly ImportedNote[];
}

export interface ImportedRecommendation {
  /** The file's own; the plan numbers recommendations by their order. */
  readonly reference: string | null;
  /** Empty where the file only refers to it. */
  readonly text: string;
  readonly heading: string;
  /** Only rows that are left out are about it: it is not added either. */
  readonly leftOut: boolean;
}

/** A name and a post as written. Which person of the authority is meant, if any, is for whoever knows its people. */
export interface ImportedPerson {
  readonly person: string | null;
  readonly post: string;
  /** The words it was read from, to be kept where the person is nobody the plan can name. */
  readonly notes: readonly ImportedNote[];
}

export interface ImportedNote {
  readonly heading: string;
  readonly words: string;
  /** The import field it was meant for, or ''. */
  readonly field: string;
}

export interface ImportedIndicator {
  name: string;
  unit: string;
  direction: (typeof directions)[number] | null;
  /** The file says which way is better; otherwise it is worked out from the figures. */
  directionSaid: boolean;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  source: string;
  frequency: Frequency | null;
}

export type ImportedCostLine = { -readonly [K in keyof CostLineProposal]: CostLineProposal[K] } & {
  /** A column says that it is not confirmed, which is more than not saying that it is. */
  saidNotConfirmed?: true;
};

export interface ImportedAction {
  /** The first row it stood in. */
  readonly row: number;
  readonly reference: string | null;
  /** Places in the list of recommendations. */
  readonly recommendations: readonly number[];
  title: string;
  summary: string;
  description: string;
  outcome: string;
  startsOn: string | null;
  endsOn: string | null;
  responsible: ImportedPerson | null;
  accountable: ImportedPerson | null;
  withinExistingResources: boolean;
  existingResourcesHow: string;
  /** The words it was read from, to be kept where the plan has amounts already. */
  readonly existingResourcesNotes: ImportedNote[];
  monitoredBy: string;
  monitoringMethod: string;
  monitoringFrequency: Frequency | null;
  standsAloneReason: string;
  readonly indicators: ImportedIndicator[];
  readonly costLines: ImportedCostLine[];
  readonly otherPlans: OtherPlanLink[];
  readonly notes: ImportedNote[];
}

/** An action while it is put together, with what the row now being read has added: its other columns speak of that. */
export interface RowInAction {
  readonly action: ImportedAction;
  readonly indicators: ImportedIndicator[];
  readonly costLines: ImportedCostLine[];
}
