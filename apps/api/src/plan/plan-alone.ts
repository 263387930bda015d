import { entities, entityNames, childrenOf } from '@cynllun/domain/plan/entities';
import { fieldsOf } from '@cynllun/domain/plan/edit';
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
import { isId } from '../checked-ids.ts';
import { typeName } from './types.ts';

/**
 * The fields whose answers turn on nothing but the plan, the day, the viewer's abilities and own actions, and the
 * people and authority that a plan is read with. A field that is not named here makes a question one whose answer is
 * not kept.
 */
export const fieldsOfPlanAlone: ReadonlySet<string> = new Set([
  ...entityNames.flatMap((entity) =>
    ['id', ...Object.keys(fieldsOf(entity)), ...childrenOf(entity).map((child) => entities[child].list ?? '')].map(
      (field) => `${typeName(entity)}.${field}`,
    ),
  ),
  ...['sequence', 'draftingLanguage', 'authority', 'review', 'events', 'stage', 'findings', 'people'].map(ofPlan),
  ...['viewerCan', 'viewerActionIds'].map(ofPlan),
  ...['original', 'en', 'cy', 'madeFrom', 'translation'].map((field) => `Text.${field}`),
  ...['kind', 'on', 'version', 'minuteReference', 'lateReason'].map((field) => `PlanEvent.${field}`),
  ...['code', 'severity', 'gate', 'source', 'path', 'params'].map((field) => `Finding.${field}`),
  ...['id', 'name'].map((field) => `Person.${field}`),
  ...['id', 'kind', 'nameEn', 'nameCy'].map((field) => `Organisation.${field}`),
]);

function ofPlan(field: string): string {
  return `Plan.${field}`;
}

/** Documents are parsed once and asked many times. */
const known = new WeakMap<DocumentNode, boolean>();

/** The id of the plan where an operation asks of one plan and of nothing else; null otherwise. */
export function planIdAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): string | null {
  const [field, ...others] = operation.selectionSet.selections;
  if (operation.operation !== 'query' || field?.kind !== Kind.FIELD || others.length > 0) return null;
  if (field.name.value !== 'plan') return null;
  const alone = known.get(document) ?? isOfPlanAlone(schema, document);
  known.set(document, alone);
  return alone ? idIn(field, variables) : null;
}

/** What the field's own check would refuse is left to it. */
function idIn(field: FieldNode, variables: Readonly<Record<string, unknown>> | undefined): string | null {
  const value = field.arguments?.find(({ name }) => name.value === 'id')?.value;
  const id = value?.kind === Kind.VARIABLE ? variables?.[value.name.value] : value?.kind === Kind.STRING && value.value;
  return typeof id === 'string' && isId(id) ? id : null;
}

function isOfPlanAlone(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let alone = true;
  const Field = ({ name }: { readonly name: { readonly value: string } }) => {
    const parent = types.getParentType()?.name ?? '';
    const isKnown =
      parent === 'PlanAbilities' ||
      name.value === '__typename' ||
      `${parent}.${name.value}` === 'Query.plan' ||
      fieldsOfPlanAlone.has(`${parent}.${name.value}`);
    alone &&= isKnown;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return alone;
}
