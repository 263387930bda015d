import { fieldsOf, type AddableName, type Edit } from '@cynllun/domain/plan/edit';
import { childrenOf, entities } from '@cynllun/domain/plan/entities';
import type { Action } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/plan/text';

type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

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

function copyNode(entity: AddableName, node: Node, parentId: string, newId: () => string): readonly Edit[] {
  const id = newId();
  const fields = Object.fromEntries(Object.keys(fieldsOf(entity)).map((key) => [key, node[key]]));
  const children = childrenOf(entity).filter((name): name is AddableName => entities[name].parent !== null);
  return [
    { kind: 'add', entity, id, parentId, fields },
    ...children.flatMap((child) =>
      (node[entities[child].list ?? ''] as readonly Node[]).flatMap((item) => copyNode(child, item, id, newId)),
    ),
  ];
}
