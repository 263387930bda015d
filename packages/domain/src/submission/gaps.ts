import type { Finding } from '../plan/finding.ts';
import type { GapReason, Plan } from '../plan/plan.ts';
import { blocking } from '../rules/findings.ts';
import { isBlank } from '../text/text.ts';

/** A required finding, with the reason that the plan lead gave for leaving the gap open; null where they gave none. */
export interface Gap {
  readonly finding: Finding;
  readonly reason: GapReason | null;
}

/**
 * The reason that counts for a finding: of those that say something, the one given last. Each is known by the finding's code
 * and path; a reason whose gap is mended meets no finding, and counts for nothing.
 */
export const reasonFor = (
  { gapReasons }: Pick<Plan, 'gapReasons'>,
  { code, path }: Pick<Finding, 'code' | 'path'>,
): GapReason | null =>
  gapReasons.filter((one) => one.code === code && one.path === path && !isBlank(one.reason)).at(-1) ?? null;

/** The entry for a finding in which its reason is written: that which counts, or one that says nothing. There is never a second. */
export const reasonEntry = (
  plan: Pick<Plan, 'gapReasons'>,
  finding: Pick<Finding, 'code' | 'path'>,
): GapReason | null =>
  reasonFor(plan, finding) ??
  plan.gapReasons.findLast(({ code, path }) => code === finding.code && path === finding.path) ??
  null;

/** What the rules found that stops a gate, each with its reason. */
export const gapsAt = (plan: Pick<Plan, 'gapReasons'>, found: readonly Finding[], gate: 'draft' | 'final'): Gap[] =>
  blocking(found, gate).map((finding) => ({ finding, reason: reasonFor(plan, finding) }));

/** Those that still stop it: neither mended nor explained. The gate is passed where there are none. */
export const unexplained = (gaps: readonly Gap[]): readonly Finding[] =>
  gaps.flatMap(({ finding, reason }) => (reason === null ? [finding] : []));
