import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { schema } from '../src/schema.ts';

type Query = GraphQLField<unknown, unknown>;

/** Every query of the schema. */
export const queries: readonly Query[] = Object.values(schema.getQueryType()?.getFields() ?? {});

/** Everything that a type has and that needs no argument, but for a type within itself. */
function everything(type: GraphQLNamedType, within: readonly string[] = []): string {
  if (!isObjectType(type)) return '';
  const asked = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    if (args.some(isRequiredArgument)) return [];
    const inner = getNamedType(of);
    if (!isCompositeType(inner)) return [name];
    if (within.includes(inner.name) || !isObjectType(inner)) return [];
    return [`${name} ${everything(inner, [...within, type.name])}`];
  });
  return `{ ${asked.join(' ')} }`;
}

/** The plan that is asked about, with its authority, documents of one of its versions and of its paper, advice, and a consultation. */
interface Asked {
  readonly planId: string;
  readonly authorityId: string;
  readonly documentId?: string;
  readonly paperId?: string;
  readonly adviceId?: string;
  readonly consultationId?: string;
  /** A comment on that. */
  readonly commentId?: string;
  /** The code of its open link. */
  readonly link?: string;
}

const argumentsOf = ({
  planId,
  authorityId,
  documentId = planId,
  paperId = planId,
  adviceId = planId,
  consultationId = planId,
  commentId = planId,
  link = 'none',
}: Asked): Readonly<Record<string, string>> => ({
  'plan id': `"${planId}"`,
  'answers words': '"carers"',
  'planDeadlines planId': `"${planId}"`,
  'planHistory planId': `"${planId}"`,
  'planHistory first': '50',
  'planComparison planId': `"${planId}"`,
  'planComparison from': '{ sequence: 1 }',
  'planAt planId': `"${planId}"`,
  // After its first write, and before all that comes later: what grows is what is taken back.
  'planAt at': '{ sequence: 1 }',
  'planNews planId': `"${planId}"`,
  'planVersions planId': `"${planId}"`,
  'planVersion planId': `"${planId}"`,
  'planVersion number': '1',
  'planVersionComparison planId': `"${planId}"`,
  'planVersionComparison from': '1',
  'planVersionComparison to': '2',
  'advice planId': `"${planId}"`,
  'advice version': '1',
  'adviceHistory adviceId': `"${adviceId}"`,
  'changesToChoose commentId': `"${commentId}"`,
  'consultation id': `"${consultationId}"`,
  'consultationComments consultationId': `"${consultationId}"`,
  'consultationCopy consultationId': `"${consultationId}"`,
  'consultationHistory consultationId': `"${consultationId}"`,
  'consultationMeetings consultationId': `"${consultationId}"`,
  'consultationStatements consultationId': `"${consultationId}"`,
  'consultationOutcomes link': `"${link}"`,
  'contributorPage link': `"${link}"`,
  'openLinkCode consultationId': `"${consultationId}"`,
  'equalityNumbers consultationId': `"${consultationId}"`,
  'ownComments receipt': '"AAAA"',
  'planComments planId': `"${planId}"`,
  'passageMarks planId': `"${planId}"`,
  'passages planId': `"${planId}"`,
  'passages words': '"carers"',
  'peopleNamed name': '"Olwen"',
  'planConsultations planId': `"${planId}"`,
  'planOutcomes planId': `"${planId}"`,
  'planResponses planId': `"${planId}"`,
  'planRepliesSent planId': `"${planId}"`,
  'versionDocument id': `"${documentId}"`,
  'responseDocument id': `"${documentId}"`,
  'councilPaperDocument id': `"${paperId}"`,
  'review planId': `"${planId}"`,
  'directory organisationId': `"${authorityId}"`,
});

/** A query asked of a plan or its authority for all that it has. */
export function askedForEverything({ name, type, args }: Query, asked: Asked): string {
  const given = args.flatMap((arg) => {
    const value = argumentsOf(asked)[`${name} ${arg.name}`];
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return `{ ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${everything(getNamedType(type))} }`;
}
