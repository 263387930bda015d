import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { schema } from '../src/schema.ts';

/** Worked out by the screens themselves, from the rest. */
const workedOutByScreens = ['findings'];

/** Every field there is below a type, as the plan's screen reads it. */
function everyField(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) => args.length === 0 && !workedOutByScreens.includes(name),
  );
  return fields
    .map((field) => {
      const inner = getNamedType(field.type);
      return isObjectType(inner) ? `${field.name} { ${everyField(inner)} }` : field.name;
    })
    .join(' ');
}

const planType = schema.getType('Plan');
export const planDocument = `query ($id: ID!) { plan(id: $id) { ${isObjectType(planType) ? everyField(planType) : ''} } }`;

/** What a lead reviewer's portfolio shows of a page of reviews. */
export const portfolioDocument = `query ($first: Int) {
  home { reviews(first: $first) { total reviews {
    id planId name { original en cy madeFrom } stage authority { nameEn nameCy } waitingOn { on for } sharedWithReviewers
    nextDeadline { code due status daysRemaining }
    completeness { actions answered nextGate met missing blockingDraft blockingFinal advised }
  } } } }`;

export const editPlanDocument = `mutation ($input: EditPlanInput!) {
  editPlan(input: $input) { __typename ... on PlanEdited { sequence previousSequence } } }`;

/** A version, as its screen reads it, without what others said of it. */
export const versionDocument = `query ($planId: ID!, $number: Int!) {
  planVersion(planId: $planId, number: $number) {
    version { id planId number hash chainHead { sequence hash } frozenBy on lateReason at by { id name } answeredOn }
    plan { ${isObjectType(planType) ? everyField(planType) : ''} } erased { path erasedAt }
    gaps { finding { code severity gate source path params } reason } findings { code severity gate source path params }
  } }`;

/** How others answered, as its screen shows a page. */
export const answersDocument = `query ($words: String) {
  answers(words: $words) { total answers {
    id planId version sentOn isWithdrawn alsoIn number language
    authority { id nameEn nameCy } review { original en cy madeFrom } erased { path }
    recommendation { id text { original en cy madeFrom } priority noActionReason }
    actions { id title { original en cy madeFrom } summary { original en cy madeFrom } description
      outcome { original en cy madeFrom } endsOn
      indicators { id name { original en cy madeFrom } unit baseline target targetOn } }
  } } }`;

const pageType = schema.getType('ContributorPage');

/** All that somebody who takes part in a consultation is shown. */
export const contributorDocument = `query ($link: String!) { contributorPage(link: $link) { ${isObjectType(pageType) ? everyField(pageType) : ''} } }`;
