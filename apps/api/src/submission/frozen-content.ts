import { contentOf, rootOfContent } from '@cynllun/domain/aggregate/content';
import type { FieldValues, Node } from '@cynllun/domain/aggregate/aggregate';
import { isErased, type Erased } from '@cynllun/domain/history/row';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { GateFacts } from '@cynllun/domain/rules/gate-facts';
import { gapsAt } from '@cynllun/domain/submission/gaps';
import { versionSchema } from '@cynllun/domain/submission/version-schema';
import { sealJson, type SealedJson } from '../core/snapshot/canonical.ts';
import { openWords, wordsOf, type Snapshot } from '../core/snapshot/stored-snapshot.ts';

/** What a plan says, as a version holds it. */
export const sealPlan = (plan: Plan, secret: Uint8Array): SealedJson =>
  sealJson(secret, (seal) => ({ schema: versionSchema, plan: contentOf(planAggregate, plan, seal) }));

/** What the rules had to say of a version on the day it was sent, by the facts of that day, and the reasons given. */
export interface FrozenFindings {
  readonly facts: GateFacts;
  readonly findings: readonly Finding[];
  /** By the finding's code and path; empty where it was erased. */
  readonly reasons: readonly { readonly code: string; readonly path: string; readonly reason: string }[];
}

/** A finding may quote words of the plan, so all that words can be in it are sealed. */
export function sealFindings(plan: Plan, facts: GateFacts, found: readonly Finding[], secret: Uint8Array): SealedJson {
  const reasons = gapsAt(plan, found, 'final').flatMap(({ finding: { code, path }, reason }) =>
    reason === null ? [] : [{ code, path, reason: reason.reason }],
  );
  return sealJson(secret, (seal) => {
    const sealed = (at: string, value: string | number) =>
      typeof value === 'string' && value !== '' ? seal(at, value) : value;
    return {
      schema: versionSchema,
      facts,
      findings: found.map(({ params, ...finding }, index) => ({
        ...finding,
        params: Object.fromEntries(
          Object.entries(params).map(([key, value]) => [key, sealed(`findings.${index}.params.${key}`, value)]),
        ),
      })),
      reasons: reasons.map((one, index) => ({ ...one, reason: sealed(`reasons.${index}.reason`, one.reason) })),
    };
  });
}

/** Reads `sealFindings`. Words that were erased are empty. */
export function openFindings(snapshot: Snapshot): FrozenFindings {
  const wordsAt = wordsOf(snapshot);
  const stored = JSON.parse(snapshot.content) as FrozenFindings;
  const opened = (at: string, value: string | number) =>
    typeof value === 'object' ? withoutErased(wordsAt(at)) : value;
  return {
    facts: stored.facts,
    findings: stored.findings.map((finding, index) => ({
      ...finding,
      params: Object.fromEntries(
        Object.entries(finding.params).map(([key, value]) => [key, opened(`findings.${index}.params.${key}`, value)]),
      ),
    })),
    reasons: stored.reasons.map((one, index) => ({
      ...one,
      reason: String(opened(`reasons.${index}.reason`, one.reason)),
    })),
  };
}

const withoutErased = (words: string | Erased): string => (isErased(words) ? '' : words);

/** A plan as it was frozen, but for what no content holds. */
export type FrozenPlan = Omit<Plan, 'authorityId' | 'sequence'>;

/** Reads `sealPlan`, in whichever shape it was frozen. Words that were erased are empty, and listed. */
export function openPlan(snapshot: Snapshot): { readonly plan: FrozenPlan; readonly erased: readonly ErasedWords[] } {
  const { open, erased } = openWords(snapshot);
  const plan = rootOfContent(planAggregate, contentIn(snapshot), open);
  return { plan, erased };
}

/** As `openPlan`, with what says that words were erased in their place, for comparing. */
export function openForComparison(snapshot: Snapshot): Node {
  const wordsAt = wordsOf(snapshot);
  return rootOfContent(planAggregate, contentIn(snapshot), (path) => wordsAt(path));
}

/** @throws where it was frozen by a newer program than this */
function contentIn({ content, schema }: Snapshot): FieldValues {
  if (schema > versionSchema) throw new Error(`A version of schema ${schema} is newer than this program`);
  return (JSON.parse(content) as { readonly plan: FieldValues }).plan;
}
