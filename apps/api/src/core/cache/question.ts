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
import type { Context } from '../../context.ts';

/** A question whose answer may be kept, since all that the answer is made of can be told sooner than it is made. */
export interface Question {
  /** The field of `Query` that it asks for, and no other. */
  readonly root: string;
  /** The fields below that whose answers are made of nothing else: `Type.field`, or `Type.*`. */
  readonly fields: ReadonlySet<string>;
  /** All that the answer is made of, beside the question itself; null where none is to be kept. */
  readonly madeOf: (context: Context, args: Arguments) => Promise<unknown>;
}

/** The values of the root field's arguments, as they were asked: no type has been looked at. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Which of some questions an operation is, and with what arguments; null where it is none of them alone. */
export function recogniseQuestion(
  questions: readonly Question[],
  { schema, document, operation, variables }: Asked,
): { readonly question: Question; readonly args: Arguments } | null {
  const [field, ...others] = operation.selectionSet.selections;
  if (operation.operation !== 'query' || field?.kind !== Kind.FIELD || others.length > 0) return null;
  const question = questions.find(({ root }) => root === field.name.value);
  if (question === undefined || !isThatAlone(schema, document, question)) return null;
  return { question, args: argumentsOf(field, variables) };
}

/** Documents are parsed once and asked many times. */
const known = new WeakMap<DocumentNode, Map<Question, boolean>>();

function isThatAlone(schema: GraphQLSchema, document: DocumentNode, question: Question): boolean {
  const answers = known.get(document) ?? new Map<Question, boolean>();
  known.set(document, answers);
  const alone = answers.get(question) ?? hasOnlyFieldsOf(schema, document, question);
  answers.set(question, alone);
  return alone;
}

function hasOnlyFieldsOf(schema: GraphQLSchema, document: DocumentNode, { root, fields }: Question): boolean {
  const types = new TypeInfo(schema);
  let alone = true;
  const Field = ({ name: { value: name } }: FieldNode) => {
    const parent = types.getParentType()?.name ?? '';
    alone &&=
      name === '__typename' ||
      (parent === 'Query' && name === root) ||
      fields.has(`${parent}.${name}`) ||
      fields.has(`${parent}.*`);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return alone;
}

/** Values that are neither variables nor strings are left out: what is asked is in the question itself. */
function argumentsOf(field: FieldNode, variables: Asked['variables']): Arguments {
  const args = (field.arguments ?? []).map(({ name, value }) => {
    if (value.kind === Kind.VARIABLE) return [name.value, variables?.[value.name.value]];
    return [name.value, value.kind === Kind.STRING ? value.value : undefined];
  });
  return Object.fromEntries(args);
}
