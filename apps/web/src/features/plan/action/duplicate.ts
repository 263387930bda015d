import { childrenOf, fieldsOf, heldBy, type Node } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Action } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';

interface Copy {
  readonly planId: string;
  /** The place of the copy among its siblings. */
  readonly position: number;
  /** A title as that of a copy, in either language. */
  readonly titleOf: (words: string, language: 'en' | 'cy') => string;
  readonly newId: () => string;
}

/** The edits that add a copy of an action with its indicators and costs. Notes stay with the words they came with. */
export function copyOf(action: Action, { planId, position, titleOf, newId }: Copy): readonly Edit[] {
  const title = {
    ...action.title,
    en: marked(action.title, 'en', titleOf),
    cy: marked(action.title, 'cy', titleOf),
  };
  return copyNode('action', { ...action, title, position, notes: [] }, planId, newId);
}

const marked = (title: Text, language: 'en' | 'cy', titleOf: Copy['titleOf']): string =>
  title[language].trim() === '' ? '' : titleOf(title[language], language);

function copyNode(entity: string, node: Node, parentId: string, newId: () => string): readonly Edit[] {
  const id = newId();
  const fields = Object.fromEntries(Object.keys(fieldsOf(planAggregate, entity)).map((key) => [key, node[key]]));
  return [
    { kind: 'add', entity, id, parentId, fields },
    ...childrenOf(planAggregate, entity).flatMap((child) =>
      heldBy(planAggregate, node, child).flatMap((item) => copyNode(child, item, id, newId)),
    ),
  ];
}
