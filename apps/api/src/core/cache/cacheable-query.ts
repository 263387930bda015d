import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { VersionKey } from './version-key.ts';

/** A query whose answer may be cached, since its version key costs less to find out than the answer to make. */
export interface CacheableQuery {
  /** The field of `Query` that it asks for. Besides it only `viewer { id }` may be queried. */
  readonly root: string;
  /** The fields below that which its version key covers: `Type.field`, or `Type.*`. With any other nothing is cached. */
  readonly fields: ReadonlySet<string>;
  /** What its answer turns on now; null where there is none to cache. */
  readonly version: (context: Context, args: Arguments) => Promise<VersionKey | null>;
  /** Whether the answer was made of what its version key names; where it is not given, whatever is newer may be cached as well. */
  readonly isOfVersion?: (context: Context) => boolean | Promise<boolean>;
}

/** The values of the root field's arguments, as they were asked: no type has been looked at. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface ParsedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

export interface FoundQuery {
  readonly query: CacheableQuery;
  readonly args: Arguments;
  /** It queries the viewer, too: such an answer is cached for one person only. */
  readonly asksViewer: boolean;
}

/** Which cacheable query an operation is, with its arguments; null where it is none, or asks for more. */
export function findCacheableQuery(
  queries: readonly CacheableQuery[],
  { schema, document, operation, variables }: ParsedRequest,
): FoundQuery | null {
  if (operation.operation !== 'query') return null;
  const fields = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  const roots = fields.filter(({ name }) => name.value !== VIEWER);
  const [field] = roots;
  if (field === undefined || roots.length > 1 || fields.length < operation.selectionSet.selections.length) return null;
  const query = queries.find(({ root }) => root === field.name.value);
  if (query === undefined || !isCovered(schema, document, query)) return null;
  return { query, args: argumentsOf(field, variables), asksViewer: fields.length > 1 };
}

/** The field of `Query` that says who asks. */
const VIEWER = 'viewer';

/** Documents are parsed once and asked many times. */
const checked = new WeakMap<DocumentNode, Map<CacheableQuery, boolean>>();

function isCovered(schema: GraphQLSchema, document: DocumentNode, query: CacheableQuery): boolean {
  const answers = checked.get(document) ?? new Map<CacheableQuery, boolean>();
  checked.set(document, answers);
  const answer = answers.get(query) ?? coversEveryField(schema, document, query);
  answers.set(query, answer);
  return answer;
}

function coversEveryField(schema: GraphQLSchema, document: DocumentNode, { root, fields }: CacheableQuery): boolean {
  const types = new TypeInfo(schema);
  let covered = true;
  const Field = ({ name: { value: name } }: FieldNode) => {
    const parent = types.getParentType()?.name ?? '';
    covered &&=
      name === '__typename' ||
      (parent === 'Query' && (name === root || name === VIEWER)) ||
      `${parent}.${name}` === 'Viewer.id' ||
      fields.has(`${parent}.${name}`) ||
      fields.has(`${parent}.*`);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return covered;
}

/** Values that are neither variables nor strings are left out: they are in the query's own words, which are in its key. */
function argumentsOf(field: FieldNode, variables: ParsedRequest['variables']): Arguments {
  const args = (field.arguments ?? []).map(({ name, value }) => {
    if (value.kind === Kind.VARIABLE) return [name.value, variables?.[value.name.value]];
    return [name.value, value.kind === Kind.STRING ? value.value : undefined];
  });
  return Object.fromEntries(args);
}
