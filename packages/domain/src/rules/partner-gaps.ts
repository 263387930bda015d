import { path } from '../aggregate/path.ts';
import { isBlank, isWordless } from '../text/text.ts';
import type { Action, PartnerBody } from '../plan/plan.ts';
import type { Gap, RuleContext } from './rule.ts';

/** A partner body with its action, and its number within it as people count. */
interface BodyOfAction {
  readonly body: PartnerBody;
  readonly action: Action;
  readonly number: number;
}

/** Has been added, and nothing said of it yet. */
export const isEmptyBody = ({ name, part, agreedOn, agreedBy }: PartnerBody): boolean =>
  isWordless(name) && isBlank(part) && isBlank(agreedBy) && agreedOn === null;

export const partnerBodies = ({ plan }: RuleContext): readonly BodyOfAction[] =>
  plan.actions.flatMap((action) =>
    action.partnerBodies
      .map((body, index) => ({ body, action, number: index + 1 }))
      .filter(({ body }) => !isEmptyBody(body)),
  );

/** Whether it has agreed by `today`. */
export const hasAgreed = ({ agreedOn }: Pick<PartnerBody, 'agreedOn'>, today: string): boolean =>
  agreedOn !== null && agreedOn <= today;

/**
 * A body that must do or fund something has not agreed to it. Advised and no more: a draft goes to the lead reviewer while
 * partners are still asked, and the authority cannot make them answer.
 */
export function notAgreed({ body, action, number }: BodyOfAction, { today, referenceOf }: RuleContext): Gap | null {
  if (hasAgreed(body, today)) return null;
  const { en, cy } = body.name;
  const params = { reference: referenceOf(action), number, nameEn: en.trim(), nameCy: cy.trim() };
  return { path: path('partnerBody', body.id, 'agreedOn'), params };
}
