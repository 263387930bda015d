import type { testApi } from './api.ts';
import { TODAY } from './api.ts';
import type { TestAuthority } from './authority.ts';
import { send, type Answer } from './send.ts';
import { sequenceOf } from './submission.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

const versionAsked = `version {
  id number on frozenBy hash change { reason agreedBy minuteReference }
  agreement { on body agreedBy minuteReference callInUntil decision open { finding { code } reason } } }`;

export interface VersionAnswer extends Answer {
  readonly version?: {
    readonly id: string;
    readonly number: number;
    readonly on: string;
    readonly frozenBy: string;
    readonly change: { readonly reason: string; readonly agreedBy: string; readonly minuteReference: string };
    readonly agreement: {
      readonly on: string;
      readonly body: string | null;
      readonly open: readonly { readonly finding: { readonly code: string }; readonly reason: string }[];
    } | null;
  };
}

/** Records the agreement of a version by the Council, or what else is said of it. */
export async function agreePlan(
  api: Api,
  { planId, people }: TestAuthority,
  said: object,
  personId: string = people.lead,
): Promise<VersionAnswer> {
  const sequence = await sequenceOf(api, planId);
  const input = { planId, sequence, on: TODAY, body: 'council', minuteReference: 'C/12', amendments: [], ...said };
  return send(api, personId, 'recordAgreement', input, `... on AgreementRecorded { ${versionAsked} }`);
}

export async function varyPlan(
  api: Api,
  { planId, people }: TestAuthority,
  said: object,
  personId: string = people.lead,
): Promise<VersionAnswer> {
  const baseSequence = await sequenceOf(api, planId);
  const approved = { on: TODAY, reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' };
  const input = { planId, baseSequence, ...approved, ...said };
  return send(api, personId, 'varyPlan', input, `... on PlanVaried { ${versionAsked} }`);
}

export async function correctWording(
  api: Api,
  { planId, people }: TestAuthority,
  said: object,
  personId: string = people.lead,
): Promise<VersionAnswer> {
  const baseSequence = await sequenceOf(api, planId);
  const input = { planId, baseSequence, reason: 'A letter was missing.', ...said };
  return send(api, personId, 'correctWording', input, `... on WordingCorrected { ${versionAsked} }`);
}
