import type { Finding } from '@cynllun/domain/plan/finding';
import { findings } from '@cynllun/domain/rules/findings';

/**
 * The rules, from one run to the next: a finding that was there before is the same object, and the list is the same
 * list where none came, went or changed. At most letters nothing has, and what shows findings is not drawn again.
 */
export function reuseFindings(): typeof findings {
  let last: readonly Finding[] = [];
  return (plan, facts, today) => {
    last = keepSame(last, findings(plan, facts, today));
    return last;
  };
}

function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [JSON.stringify(finding), finding]));
  const kept = now.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept;
}
