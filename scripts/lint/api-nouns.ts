/** A noun of the API: a folder of `apps/api/src`. */
interface Noun {
  readonly name: string;
  /** The files that the nouns below it in the list may import, and what for. Everything else is its own affair. */
  readonly offers: Readonly<Record<string, string>>;
}

/**
 * The nouns of the API. Each may import what those before it in this list offer, and nothing of those after it, so no two
 * can need each other. Where something must go the other way, give it to the core (`StoredAggregate`), or put it in the
 * later noun: a field of another noun's GraphQL type, for instance, is added from there with `builder.objectField`.
 */
export const nouns: readonly Noun[] = [
  {
    name: 'people',
    offers: {
      'organisation-type.ts': 'the GraphQL type of an organisation, which plans, reviews and people all show',
      'role-type.ts': 'the GraphQL enum of roles',
      'person-type.ts': 'the GraphQL type of someone among the people of an organisation',
      'list-people.ts': 'who is among the people of an organisation or a review',
      'directory.ts': 'writes to a directory: adding someone from an import, an organisation, the example',
      'add-person.ts': 'adding someone within such a write',
      'answers.ts': 'what is answered of a person, to which organisations add how they stand in a list',
      'own-roles.ts': 'that an answer goes by the roles a write left',
      'roles.ts': 'the rule that the installation keeps an administrator',
      'sign-in/installation.ts': 'whether mail leaves this installation, or is kept on a page',
      'sign-in/recognise.ts': 'who sends a request, for routes that are not GraphQL',
      'viewer-named.ts': 'someone with their roles, for what is done when no request of theirs is there',
    },
  },
  {
    name: 'files',
    offers: {
      'receive.ts': 'routes that take files',
      'refused-file.ts': 'that a file is not taken, and why',
      'send-file.ts': 'answering a request with a file that is kept',
      'stored-files.ts': 'files as they were sent: keeping, using and erasing them',
    },
  },
  {
    name: 'documents',
    offers: {
      'source.ts': 'what a noun says of itself so that documents can be made of it',
      'document-fields.ts': 'how one is asked for, in GraphQL',
      'content.ts': 'a document as data',
      'words.ts': 'the words that one is written with',
    },
  },
  {
    name: 'plan',
    offers: {
      'stored-plan.ts': 'the aggregate, for use cases that write to a plan',
      'plan-reader.ts': 'whole plans, cached',
      'allow-on-plan.ts': 'whether the viewer may do something to a plan',
      'plan-subject.ts': 'a plan as access sees it, and its stage',
      'plan-facts.ts': 'the SQL of what was recorded of a plan',
      'surroundings.ts': 'the people that a plan can name',
      'cacheable-plan.ts': 'which of its fields can be answered from a cache, for its versions',
      'types.ts': 'the GraphQL types of a plan and of everything in it',
      'edited-type.ts': 'the GraphQL types of an edit, which variations are made of, and of what one answers with',
      'enum-types.ts': 'the GraphQL types of what a plan may be, as its gates',
      'finding-type.ts': 'the GraphQL type of a finding',
      'frozen-plan.ts': 'that a plan is shown with what was so when it was frozen',
      'references.ts': 'the references of a plan, worked out before it is answered with',
    },
  },
  {
    name: 'events',
    offers: {
      'plan-events.ts': 'what was recorded of a plan, read under its lock',
      'record-event.ts': 'recording what happened, for the example',
    },
  },
  {
    name: 'submission',
    offers: {
      'freeze-version.ts': 'freezing the plan as a version within a write',
      'frozen-content.ts': 'what a version says, as it was frozen',
      'open-version.ts': 'a version with what it says, for what reviewers make of it',
      'versions.ts': 'the versions there are, and which were taken back',
      'types.ts': 'the GraphQL types of versions',
      'compare-versions.ts': 'what differs between two versions, for what became of advice on the first',
      'failures.ts': 'that what was looked at is not what would be frozen',
      'content/plan-words.ts': 'the words with which a plan is put into a document',
      'content/action-grid.ts': 'every action in a line, in a document',
      'content/sections.ts': 'what a plan costs, who was consulted, in a document',
      'content/version-summary.ts': 'a version in brief and its gaps, in a document',
      'candidate.ts': 'a plan made ready to be sent, for the example',
      'submit-version.ts': 'sending a version, for the example',
      'mark-viewed.ts': 'that someone has read a version, for the example',
    },
  },
  {
    name: 'agreement',
    offers: {
      'record-agreement.ts': 'that a plan was agreed, for the example',
      'change-agreed.ts': 'varying what was agreed, for the example',
    },
  },
  {
    name: 'portfolio',
    offers: {
      'overview.ts': 'reviews as lists and pages show them',
      'read-review.ts': 'one review, for what answers with it',
      'overview-type.ts': 'their GraphQL type, to which other nouns add fields',
      'summaries.ts': 'which plans are summed up as they no longer are',
      'summary-cache.ts': 'what is kept of plans, made anew where it is stale',
      'schema.ts': 'what someone sees first, to which notices add themselves',
    },
  },
  { name: 'notices', offers: {} },
  { name: 'review', offers: { 'create-review.ts': 'setting up a review, for the example' } },
  { name: 'organisation', offers: {} },
  { name: 'deadlines', offers: {} },
  {
    name: 'advice',
    offers: {
      'begin-advice.ts': 'beginning to advise, for the example',
      'agree.ts': 'agreeing to a text, for the example',
      'issue-response.ts': 'issuing it, for the example',
      'send-replies.ts': 'sending the replies, for the example',
      'responses.ts': 'the written responses that were issued',
      'stored-advice.ts': 'the aggregate, for the example',
    },
  },
  {
    name: 'consultation',
    offers: {
      'stored-consultation.ts': 'the aggregates, for how contributors get in and comment',
      'act-on-comment.ts': 'what a write to what was contributed tells the rules',
      'answer-comment.ts': 'answering a comment, for the example',
      'shown-changes.ts': 'what was changed in answer, as far as contributors are shown it',
      'described-changes.ts': 'what that is called',
      'plan-change-type.ts': 'what was changed in answer, in GraphQL',
      'invited-to.ts': 'when what somebody is invited to closes',
      'begin-consultation.ts': 'beginning one, for the example',
      'open-consultation.ts': 'opening one, for the example',
      'meetings.ts': 'recording a meeting, for the example',
      'senders.ts': 'who sent which comment',
      'passages.ts': 'making a comment of a passage, for the example',
      'copies.ts': 'what contributors are shown',
      'types.ts': 'what contributors are shown, in GraphQL',
      'lists.ts': 'what its lists mean',
      'read-consultation.ts': 'whether the viewer runs one, for its open link',
      'shown-files.ts': 'easy-read versions, for those who take part',
    },
  },
  { name: 'personal-data', offers: {} },
  { name: 'calendar', offers: {} },
  {
    name: 'contribute',
    offers: {
      'contribute.ts': 'saying something, for the example',
      'ways-in.ts': 'the code of the open link, for the example',
    },
  },
  { name: 'council', offers: {} },
  { name: 'export', offers: { 'csv.ts': 'the marks that an exported file has, for bringing it in again' } },
  { name: 'import', offers: {} },
  { name: 'example', offers: {} },
];

const source = 'apps/api/src/';
/** The floors below the nouns, which have rules of their own. */
const below = ['core', 'platform', 'generated'];

const folderOf = (file: string): string | undefined => {
  const [folder, rest] = file.slice(source.length).split('/', 2);
  return rest === undefined ? undefined : folder;
};

/** Why a file of the API's source may not import another; undefined when it may. Both are paths from the project's folder. */
export function nounFault(file: string, target: string): string | undefined {
  if (!file.startsWith(source) || !target.startsWith(source)) return undefined;
  const [from, to] = [folderOf(file), folderOf(target)];
  // Files directly in src/ put the program together from everything.
  if (from === undefined) return undefined;
  if (to === undefined) return 'what puts the program together is imported by nothing';
  if (from === to || below.includes(to) || below.includes(from)) return undefined;
  return betweenNouns(from, to, target.slice(source.length + to.length + 1));
}

function betweenNouns(from: string, to: string, file: string): string | undefined {
  const [user, owner] = [nouns.findIndex(({ name }) => name === from), nouns.findIndex(({ name }) => name === to)];
  const missing = [from, to].find((name) => !nouns.some((noun) => noun.name === name));
  if (missing !== undefined) return `${missing} is not in the list of nouns in scripts/lint/api-nouns.ts`;
  if (owner > user) return `${to} comes after ${from} in the list of nouns (scripts/lint/api-nouns.ts)`;
  if (file in (nouns[owner]?.offers ?? {})) return undefined;
  return `${to} offers no such file to other nouns (scripts/lint/api-nouns.ts)`;
}
