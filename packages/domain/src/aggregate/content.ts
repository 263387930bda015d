import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  heldBy,
  listOf,
  type Aggregate,
  type Entities,
  type FieldValues,
  type Node,
  type NodeIn,
  type RootIn,
  type RootNode,
} from './aggregate.ts';
import { emptyFields, emptyNode, FROZEN, languageOf } from './edit.ts';
import type { Field } from './field.ts';
import { path, type Path } from './path.ts';
import { inOrder } from './tree.ts';
import type { Language } from '../text/language.ts';

/** What stands for words in the content of a root. Words that are empty stand for themselves. */
export type SealWords = (at: Path, words: string) => unknown;
/** The words that something stands for, or what is said in their place where they were erased. */
export type OpenWords = (at: Path, sealed: unknown) => unknown;

/**
 * Everything that a root says, as plain JSON with its free text sealed: what is hashed and kept when it is frozen. Lists
 * without an order (links, choices) are put in one. What the root had frozen before is left out, as each has a hash of its own;
 * so is what is apart from it, and its sequence, which says nothing.
 */
export function contentOf(from: Aggregate, root: RootNode, seal: SealWords): FieldValues {
  const ones = entityNames(from).flatMap((name) => {
    const { one } = entityOf(from, name);
    return one === null ? [] : [[one, nodeContent(from, name, root[one] as Node, seal)]];
  });
  const language = from.languageProperty === null ? {} : { [from.languageProperty]: languageOf(from, root) };
  return { ...nodeContent(from, from.root, root, seal), ...Object.fromEntries(ones), ...language };
}

/** Whether a copy holds a field, or a list, of an entity. What it does not hold is not in it, by name or in words. */
export type Holds = (entity: string, key: string) => boolean;

/** As `contentOf`, of one thing with all that belongs to it, or what a copy holds of that. */
export function nodeContent(
  from: Aggregate,
  name: string,
  node: Node,
  seal: SealWords,
  holds: Holds = () => true,
): FieldValues {
  const held = Object.entries(fieldsOf(from, name)).filter(([key, field]) => field.apart !== true && holds(name, key));
  const fields = held.map(([key, field]) => [
    key,
    sealedValue(field, node[key], (part, words) =>
      words === '' ? '' : seal(path(name, node.id, `${key}${part}`), words),
    ),
  ]);
  const children = contentLists(from, name).filter((child) => holds(name, listOf(from, child)));
  const lists = children.map((child) => [
    listOf(from, child),
    heldBy(from, node, child).map((item) => nodeContent(from, child, item, seal, holds)),
  ]);
  const frozen = entityOf(from, name).freezes ? [[FROZEN, node[FROZEN]]] : [];
  return { id: node.id, ...Object.fromEntries([...fields, ...lists, ...frozen]) };
}

const contentLists = (from: Aggregate, name: string): readonly string[] =>
  childrenOf(from, name).filter((child) => {
    const { manner, apart } = entityOf(from, child);
    return manner !== 'frozen' && !apart;
  });

function sealedValue(
  { kind, personal, list }: Field,
  value: unknown,
  seal: (part: string, words: string) => unknown,
): unknown {
  if (kind === 'text') {
    const parts = Object.entries(value as Readonly<Record<string, string | null>>);
    return Object.fromEntries(
      parts.map(([part, words]) => [part, part === 'original' || words === null ? words : seal(`.${part}`, words)]),
    );
  }
  if ((kind === 'words' || personal === true) && typeof value === 'string') return seal('', value);
  if (!Array.isArray(value)) return value;
  return list === undefined ? value.toSorted() : list.members.filter((member) => value.includes(member));
}

/**
 * The root that some content was made of, whichever fields things had then: those that came later are empty, those that are
 * gone are left out. Its sequence, and what it has that no declaration names, are the caller's to add.
 */
export function rootOfContent<E extends Entities, Root extends keyof E & string, Property extends string | null>(
  from: Aggregate<E, Root, Property>,
  content: FieldValues,
  open: OpenWords,
): RootIn<E, Root, Property> {
  const language = from.languageProperty === null ? 'en' : (content[from.languageProperty] as Language);
  const opened = (name: string, node: Node) => openedNode(from, name, node, { language, open });
  const ones = entityNames(from).flatMap((name) => {
    const { one } = entityOf(from, name);
    return one === null ? [] : [[one, opened(name, content[one] as Node)]];
  });
  const known = from.languageProperty === null ? {} : { [from.languageProperty]: language };
  const root: Node = { ...opened(from.root, content as Node), ...Object.fromEntries(ones), ...known };
  return root as RootIn<E, Root, Property>;
}

/** As `rootOfContent`, of one thing with all that belongs to it. */
export const nodeOfContent = <E extends Entities, N extends keyof E & string>(
  from: Aggregate<E>,
  name: N,
  content: Node,
  language: Language,
  open: OpenWords,
): NodeIn<E, N> => openedNode(from, name, content, { language, open }) as NodeIn<E, N>;

/** What is opened, and how. */
interface Opening {
  readonly language: Language;
  readonly open: OpenWords;
}

function openedNode(from: Aggregate, name: string, content: Node, opening: Opening): Node {
  const fields = Object.entries(fieldsOf(from, name)).flatMap(([key, field]) =>
    key in content
      ? [
          [
            key,
            openedValue(field, content[key], (part, sealed) =>
              opening.open(path(name, content.id, `${key}${part}`), sealed),
            ),
          ],
        ]
      : [],
  );
  const lists = contentLists(from, name).map((child) => {
    const held = (content[listOf(from, child)] ?? []) as readonly Node[];
    const nodes = held.map((item) => openedNode(from, child, item, opening));
    return [listOf(from, child), inOrder(from, child, nodes)];
  });
  const frozen = entityOf(from, name).freezes ? { [FROZEN]: content[FROZEN] === true } : {};
  return {
    ...emptyFields(from, name, opening.language),
    ...emptyNode(from, name, content.id),
    ...Object.fromEntries([...fields, ...lists]),
    ...frozen,
  };
}

function openedValue(
  { kind, personal }: Field,
  value: unknown,
  open: (part: string, sealed: unknown) => unknown,
): unknown {
  const opened = (part: string, words: unknown) => (isSealed(words) ? open(part, words) : words);
  if (kind === 'words' || personal === true) return opened('', value);
  if (kind !== 'text') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([part, words]) => [
      part,
      part === 'original' ? words : opened(`.${part}`, words),
    ]),
  );
}

const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null;
