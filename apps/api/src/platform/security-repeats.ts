import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsIn } from './security-size.ts';

/** Selections looked at before giving up: many more than a document within the other limits has. */
const mostLookedAt = 20_000;
/** Fields inside themselves by way of fragments end here; the limit on depth is lower. */
const deepest = 50;

/**
 * Whether a document asks for one thing in one place more than `most` times: `{ a { b } a { b b } }` asks for `a` twice
 * and for `a.b` three times. GraphQL merges such fields, and compares each with each to see that they can be merged.
 */
export function repeatsMoreThan(most: number, document: DocumentNode): boolean {
  const counter = new Counter(most, fragmentsIn(document));
  return document.definitions.some(
    (definition) => 'selectionSet' in definition && counter.isOver([definition.selectionSet], 0),
  );
}

class Counter {
  readonly #most: number;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  #lookedAt = 0;

  constructor(most: number, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#most = most;
    this.#fragments = fragments;
  }

  /** Looks at what selections of the same place ask for together, and at what those ask for in turn. */
  isOver(places: readonly SelectionSetNode[], depth: number): boolean {
    const fields = new Map<string, FieldNode[]>();
    const opened = new Set<string>();
    if (places.some((place) => this.#collectIsOver(place, fields, opened))) return true;
    return [...fields.values()].some((same) => {
      const inner = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      return inner.length > 0 && depth < deepest && this.isOver(inner, depth + 1);
    });
  }

  #collectIsOver(place: SelectionSetNode, fields: Map<string, FieldNode[]>, opened: Set<string>): boolean {
    return place.selections.some((selection) => {
      this.#lookedAt += 1;
      if (this.#lookedAt > mostLookedAt) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.#collectIsOver(selection.selectionSet, fields, opened);
      if (selection.kind === Kind.FIELD) return this.#addIsOver(selection, fields);
      const fragment = this.#fragments.get(selection.name.value);
      if (!fragment || opened.has(fragment.name.value)) return false;
      opened.add(fragment.name.value);
      return this.#collectIsOver(fragment.selectionSet, fields, opened);
    });
  }

  #addIsOver(field: FieldNode, fields: Map<string, FieldNode[]>): boolean {
    const name = field.alias?.value ?? field.name.value;
    const same = fields.get(name) ?? [];
    same.push(field);
    fields.set(name, same);
    return same.length > this.#most;
  }
}
