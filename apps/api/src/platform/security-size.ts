import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document asks for, its fragments opened out. */
export interface Size {
  readonly depth: number;
  readonly cost: number;
}

const itemsAssumed = 10;
const nothing: Size = { depth: 0, cost: 0 };

/** The whole of a document: its deepest part, and the cost of all its operations and fragments. */
export function sizeOf(document: DocumentNode, schema: GraphQLSchema): Size {
  const sizer = new Sizer(schema, fragmentsIn(document));
  return together(
    document.definitions.map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return { ...sizer.fragment(definition.name.value), cost: 0 };
      if (definition.kind !== Kind.OPERATION_DEFINITION) return nothing;
      return sizer.selections(definition.selectionSet, schema.getRootType(definition.operation));
    }),
  );
}

export function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}

type Parent = GraphQLCompositeType | null | undefined;

/**
 * Measures each fragment once however often it is used. One inside itself counts as nothing (another rule refuses it):
 * measuring cannot itself be made slow.
 */
class Sizer {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Size>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  selections({ selections }: SelectionSetNode, type: Parent): Size {
    return together(selections.map((selection) => this.#selection(selection, type)));
  }

  fragment(name: string): Size {
    const measured = this.#measured.get(name);
    const fragment = this.#fragments.get(name);
    if (measured !== undefined || fragment === undefined) return measured ?? nothing;
    this.#measured.set(name, nothing);
    const size = this.selections(fragment.selectionSet, this.#typeNamed(fragment.typeCondition.name.value));
    this.#measured.set(name, size);
    return size;
  }

  #selection(selection: SelectionNode, type: Parent): Size {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    return this.selections(selection.selectionSet, this.#typeNamed(selection.typeCondition?.name.value) ?? type);
  }

  /** What introspection asks for has no type here and costs one: whether it may ask at all is said elsewhere. */
  #field(field: FieldNode, parent: Parent): Size {
    const type = fieldType(field, parent);
    const inner = type && getNamedType(type);
    if (!field.selectionSet || !isCompositeType(inner)) return { depth: 1, cost: 1 };
    const within = this.selections(field.selectionSet, inner);
    const items = isListType(getNullableType(type)) ? itemsAssumed : 1;
    return { depth: 1 + within.depth, cost: 1 + items * within.cost };
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

const together = (sizes: readonly Size[]): Size => ({
  depth: sizes.reduce((depth, size) => Math.max(depth, size.depth), 0),
  cost: sizes.reduce((cost, size) => cost + size.cost, 0),
});

function fieldType(field: FieldNode, parent: Parent): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
}
