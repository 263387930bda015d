export const directions = ['up', 'down', 'maintain'] as const;
export const frequencies = ['weekly', 'monthly', 'quarterly', 'sixMonthly', 'yearly', 'once'] as const;
export const costKinds = ['capital', 'revenue'] as const;
export const stakeholderKinds = [
  'serviceUsers',
  'carers',
  'partners',
  'voluntarySector',
  'staff',
  'tradeUnions',
  'councillors',
  'other',
] as const;
export const authorityDateKinds = [
  'councilPapers',
  'cabinet',
  'scrutiny',
  'translationOut',
  'translationBack',
  'other',
] as const;
export const priorities = ['high', 'medium', 'low'] as const;
/** Those who may agree a final plan: which one does, an authority's constitution says [S11]. */
export const agreeingBodies = ['council', 'cabinet', 'officer'] as const;
export const replyAnswers = ['accepted', 'partly', 'notAccepted'] as const;
/** The seven deadlines, in the order they fall. */
export const deadlineCodes = [
  'arrangements',
  'draftToLeadReviewer',
  'writtenResponse',
  'presentedToCouncil',
  'availableAtPublication',
  'finalAgreed',
  'sharedWithLeadReviewer',
] as const;
/** Those whose meeting no other screen records. */
export const recordedDeadlines = ['arrangements', 'availableAtPublication'] as const;
