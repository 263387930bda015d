/** Who may take part: people who are named, or anyone with the link too, while the report is public. */
export const consultationReaches = ['named', 'openLink'] as const;

/** What of an action a copy may hold beside its title. What is not ticked is absent from it. */
export const consultationFields = [
  'recommendation',
  'summary',
  'outcome',
  'targets',
  'dates',
  'monitoring',
  'names',
  'money',
] as const;
export type ConsultationField = (typeof consultationFields)[number];
/** Ticked from the beginning: neither names nor money. */
export const fieldsAtFirst = [
  'recommendation',
  'summary',
  'outcome',
  'targets',
  'dates',
] as const satisfies readonly ConsultationField[];

/** Questions of the lead's own, beside those two. */
export const MOST_QUESTIONS = 5;

/** One person, or a body that answers for its members by a contact. */
export const inviteeKinds = ['person', 'body'] as const;

export const commentAbouts = ['action', 'plan', 'question'] as const;
/** The most characters of a comment. */
export const LONGEST_COMMENT = 8000;
export const commentKinds = ['support', 'concern', 'suggestion', 'question'] as const;
/** Whose view it is: never added together. */
export const commentViews = ['mine', 'mineWithHelp', 'asAdvocate', 'carerOwn', 'carerTheirs'] as const;
/** How a comment came. Those after `openLink` were entered by an officer on someone's behalf. */
export const commentWays = [
  'invitation',
  'openLink',
  'meeting',
  'letter',
  'call',
  'paper',
  'audio',
  'signed',
  'trustedWorker',
] as const;
/** Those that an officer enters, each with the original where there is one: of a call there is none. */
export const enteredWays = [
  'letter',
  'call',
  'paper',
  'audio',
  'signed',
  'trustedWorker',
] as const satisfies readonly (typeof commentWays)[number][];
/** How the answer comes to whoever said something elsewhere. All but `none` and `email` are an officer's to take back by hand. */
export const replyWays = ['none', 'email', 'post', 'phone', 'worker'] as const;
/** What contributors are shown that an easy-read version can be attached to. */
export const easyReadAbouts = ['introduction', 'action', 'question'] as const;
/** What became of a comment [S5]. */
export const commentOutcomes = ['changed', 'partlyChanged', 'notChanged', 'notAboutPlan'] as const;
/** What of a comment a second person releases, each with its words as they stand. */
export const releasedThings = ['comment', 'answer'] as const;
/** Of what words are taken out: of what was said, or of the name that would stand beside it. */
export const redactedParts = ['words', 'name'] as const;

/** What stands in a comment for words that were taken out of it. */
export const REDACTED = '[…]';
