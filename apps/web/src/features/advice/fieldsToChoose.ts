import { childrenOf, fieldsOf, listOf, type FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Language } from '@cynllun/domain/text/language';
import { sentences, type Passage } from '@cynllun/domain/text/passages';
import { isBlank, wordsIn, type Text } from '@cynllun/domain/text/text';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { noAnchor, type Anchor } from './anchors.ts';

/** Something a point can be about. */
export interface Choosable {
  readonly anchor: Anchor;
  /** Of its words, in the language they are read in; none where it has no words. */
  readonly sentences: readonly Passage[];
  readonly language: Language;
}

/** Fields of these kinds say where a thing stands, and nothing of it. */
const silent = ['position', 'identifier', 'links'];
/** What a plan has beside its actions that a document shows as a whole. */
const ofThePlan = ['forum', 'stakeholderGroup', 'otherPlan', 'objective', 'consultationEvent'];

/**
 * All that a point can be about in one part of a version, in the order of the document: the part as a whole, then each
 * field of what is in it, the empty ones of an action too, for what is missing is worth a point.
 */
export function fieldsToChoose(plan: Plan, chapter: Chapter | null, language: Language): readonly Choosable[] {
  const drafting = plan.draftingLanguage;
  const whole = (anchor: Anchor): Choosable => ({ anchor, sentences: [], language: drafting });
  const fields = (entity: string, node: FieldValues, withEmpty: boolean): readonly Choosable[] =>
    Object.entries(fieldsOf(planAggregate, entity)).flatMap(([name, { kind }]) => {
      const value = node[name];
      if (silent.includes(kind) || (!withEmpty && isNothing(value))) return [];
      const said = kind === 'text' ? wordsIn(value as Text, language) : null;
      const words = said?.words ?? (kind === 'words' ? String(value) : '');
      const anchor = {
        ...noAnchor,
        entity,
        entityId: String(node['id']),
        field: said ? `${name}.${said.language}` : name,
      };
      return [{ anchor, sentences: sentences(words), language: said?.language ?? drafting }];
    });
  const inside = (entity: string, node: FieldValues, among: (child: string) => boolean): readonly Choosable[] =>
    childrenOf(planAggregate, entity)
      .filter(among)
      .flatMap((child) =>
        (node[listOf(planAggregate, child)] as readonly FieldValues[]).flatMap((one) => [
          ...fields(child, one, false),
          ...inside(child, one, among),
        ]),
      );
  if (chapter === null)
    return [
      whole(noAnchor),
      ...fields('plan', plan, true).filter(({ anchor }) => anchor.field !== 'sharedWithReviewers'),
      ...inside('plan', plan, (child) => ofThePlan.includes(child)),
    ];
  const { recommendation, actions } = chapter;
  return [
    ...(recommendation === null
      ? []
      : [
          whole({ ...noAnchor, entity: 'recommendation', entityId: recommendation.id }),
          ...fields('recommendation', recommendation, false),
        ]),
    ...actions.flatMap((action) => [
      whole({ ...noAnchor, entity: 'action', entityId: action.id }),
      ...fields('action', action, true),
      ...inside('action', action, () => true),
    ]),
  ];
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return isBlank(value);
  if (value === null || value === false) return true;
  return typeof value === 'object' && 'en' in value && isBlank(wordsIn(value as Text, 'en').words);
}
