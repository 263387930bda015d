import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import { FakeServer, type ViewOf } from '../../aggregate/testing/fakeServer.ts';
import { planBinding } from '../planStore.ts';
import type { PlanView } from '../view.ts';

const viewOf: ViewOf<PlanView> = (root, viewerId, can) => ({
  root,
  viewer: { id: viewerId },
  authority: { id: root.authorityId, nameEn: 'Authority', nameCy: 'Awdurdod' },
  inspectorates: [],
  stage: 'drafting',
  facts: exampleFacts,
  people: [],
  viewerCan: {
    consultationRun: can,
    consultationAnswer: can,
    planEdit: can,
    planShare: can,
    planSubmit: can,
    planGiveReason: can,
    replyDraft: can,
    repliesSend: can,
    planImport: can,
    planExport: can,
    reviewSetUp: can,
    recommendationsSetUp: can,
    inspectoratesSetUp: can,
    deadlinesKeep: can,
    extensionAgree: can,
    paperWrite: can,
    paperSettle: can,
    paperMake: can,
    handoverAcknowledge: can,
    handoverAcknowledgeAsReviewer: can,
    peopleManage: can,
    councilRecord: can,
    variationMake: can,
    wordingCorrect: can,
  },
  viewerActionIds: [],
});

/** A server of one plan. */
export const fakePlanServer = (plan: Plan): FakeServer<PlanView> => new FakeServer(planBinding, plan, viewOf);
