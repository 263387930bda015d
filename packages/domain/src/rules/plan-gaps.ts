import { path } from '../aggregate/path.ts';
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

/**
 * Consultation counts once it has been held: recorded with its day, and that day has come; or heard in a consultation. Where one that says what is
 * missing only wants its day, the cursor goes there: of several, the one that was put in first.
 */
export function consultationMissing(plan: Plan, { today, facts }: RuleContext): Gap | null {
  const held = plan.consultationEvents.filter(({ heldOn }) => heldOn !== null && heldOn <= today);
  const consulted = [...held.flatMap(({ groups }) => groups), ...facts.consulted];
  const missing = (['partners', 'serviceUsers', 'carers'] as const).filter((kind) => !consulted.includes(kind));
  if (missing.length === 0) return null;
  const [undated] = plan.consultationEvents
    .filter(({ heldOn, groups }) => heldOn === null && groups.some((group) => missing.some((kind) => kind === group)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    path: undated ? path('consultationEvent', undated.id, 'heldOn') : path('plan', plan.id, 'consultationEvents'),
    params: { missing: listed(missing) },
  };
}
