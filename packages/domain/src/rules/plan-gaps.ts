import { path } from '../aggregate/path.ts';
import { consultedBy } from '../consultation/summary.ts';
import { isBlank } from '../text/text.ts';
import type { Plan, Recommendation } from '../plan/plan.ts';
import { listed, type Gap, type RuleContext } from './rule.ts';

export function recommendationsMissing(plan: Plan): Gap | null {
  return plan.recommendations.length > 0 ? null : { path: path('plan', plan.id, 'recommendations'), params: {} };
}

export function unanswered(recommendation: Recommendation, { plan, referenceOf }: RuleContext): Gap | null {
  const answered = plan.actions.some(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
  if (answered || !isBlank(recommendation.noActionReason)) return null;
  return {
    path: path('recommendation', recommendation.id, 'actions'),
    params: { reference: referenceOf(recommendation) },
  };
}

/** Service users and carers both have a place, on any forum that monitors the plan [S15]. */
export function stakeholdersMissing(plan: Plan): Gap | null {
  const present = plan.forums.flatMap(({ stakeholderGroups }) => stakeholderGroups.map(({ kind }) => kind));
  const missing = (['serviceUsers', 'carers'] as const).filter((kind) => !present.includes(kind));
  if (missing.length === 0) return null;
  const [forum] = plan.forums;
  return {
    path: forum ? path('forum', forum.id, 'stakeholderGroups') : path('plan', plan.id, 'forums'),
    params: { missing: listed(missing) },
  };
}

/** Those who were heard in consultations: by a comment that counts, or at a meeting whose day has come [S5] [S10]. */
export function consultationMissing(plan: Plan, { today, facts }: RuleContext): Gap | null {
  const { heard } = consultedBy(facts.consultations ?? [], today);
  const consulted = [...facts.consulted, ...heard.map(({ group }) => group)];
  const missing = (['partners', 'serviceUsers', 'carers'] as const).filter((kind) => !consulted.includes(kind));
  if (missing.length === 0) return null;
  // Reasons were given for a gap at this path before consultation left the plan, and are still found by it.
  return { path: path('plan', plan.id, 'consultationEvents'), params: { missing: listed(missing) } };
}
