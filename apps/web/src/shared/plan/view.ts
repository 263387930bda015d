import type { GateFacts } from '@cynllun/domain/rules/gate-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Stage } from '@cynllun/domain/stage/transitions';
import type { View } from '../aggregate/store/binding.ts';
import type { PreparationKind } from './prepare/kinds.ts';

export interface PlanPerson {
  readonly id: string;
  /** Null once their data was erased. */
  readonly name: string | null;
}

export interface OrganisationNames {
  readonly id: string;
  readonly nameEn: string;
  readonly nameCy: string;
}

/** What the viewer may do, as the server says; never worked out here. */
export interface PlanAbilities {
  readonly planEdit: boolean;
  readonly planShare: boolean;
  readonly planSubmit: boolean;
  readonly planGiveReason: boolean;
  readonly replyDraft: boolean;
  readonly repliesSend: boolean;
  readonly planImport: boolean;
  readonly planExport: boolean;
  readonly reviewSetUp: boolean;
  readonly recommendationsSetUp: boolean;
  readonly inspectoratesSetUp: boolean;
  readonly deadlinesKeep: boolean;
  readonly extensionAgree: boolean;
  readonly paperWrite: boolean;
  readonly paperSettle: boolean;
  readonly paperMake: boolean;
  readonly handoverAcknowledge: boolean;
  readonly handoverAcknowledgeAsReviewer: boolean;
  readonly peopleManage: boolean;
  readonly consultationRun: boolean;
  readonly consultationAnswer: boolean;
  readonly councilRecord: boolean;
  readonly variationMake: boolean;
  readonly wordingCorrect: boolean;
}

/** Of whoever may only read. */
export const noAbilities: PlanAbilities = {
  planEdit: false,
  planShare: false,
  planSubmit: false,
  planGiveReason: false,
  replyDraft: false,
  repliesSend: false,
  planImport: false,
  planExport: false,
  reviewSetUp: false,
  recommendationsSetUp: false,
  inspectoratesSetUp: false,
  deadlinesKeep: false,
  extensionAgree: false,
  paperWrite: false,
  paperSettle: false,
  paperMake: false,
  handoverAcknowledge: false,
  handoverAcknowledgeAsReviewer: false,
  peopleManage: false,
  consultationRun: false,
  consultationAnswer: false,
  councilRecord: false,
  variationMake: false,
  wordingCorrect: false,
};

/** A plan (`root`) as the server has it, and what goes with it for the person who asks. */
export interface PlanView extends View<Plan> {
  readonly authority: OrganisationNames;
  /** Every inspectorate that its review can name. */
  readonly inspectorates: readonly OrganisationNames[];
  readonly stage: Stage;
  /** What its rules ask about that is kept outside its own log. */
  readonly facts: GateFacts;
  /** Everyone the plan can name, and everyone it names. */
  readonly people: readonly PlanPerson[];
  readonly viewerCan: PlanAbilities;
  /** The viewer's own actions: they may change what is in them, though not the rest of the plan. */
  readonly viewerActionIds: readonly string[];
  /** What the viewer prepares over it, where this is not the working draft. */
  readonly prepares?: PreparationKind;
  /** The draft as it stands, where `root` is a version of it. */
  readonly draft?: Plan;
}
