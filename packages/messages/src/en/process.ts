/** Stages of a plan, and people’s roles. */
export default {
  stage: {
    arrangements: 'Arrangements',
    drafting: 'Drafting',
    submitted: 'Draft with the lead reviewer',
    responded: 'Written response received',
    presented: 'Presented to the Council',
    published: 'Report published',
    agreed: 'Final plan agreed',
    shared: 'Shared with the lead reviewer',
    handedOver: 'Handed over',
    monitoring: 'Monitoring',
    closed: 'Closed',
  },
  /** The stages as steps of the process, in few words. */
  step: {
    arrangements: 'Arrangements',
    drafting: 'Drafting',
    submitted: 'Draft sent',
    responded: 'Response given',
    presented: 'To Council',
    published: 'Published',
    agreed: 'Agreed',
    monitoring: 'Monitoring',
  },
  /** The steps as a track, and what comes next. */
  track: {
    title: 'Where it stands',
    past: 'done',
    here: 'here now',
    ahead: 'to come',
    next: 'Next:',
    due: 'by {{on, date}}',
    nothing: 'Nothing is waited for.',
    gate: {
      draft: 'What the draft needs is mended or explained first.',
      final: 'What the final plan needs is mended or explained first.',
    },
  },
  role: {
    lead: 'Plan lead',
    editor: 'Editor',
    owner: 'Action owner',
    viewer: 'Viewer',
    contributor: 'Contributor',
    forumMember: 'Forum member',
    leadReviewer: 'Lead reviewer',
    reviewer: 'Reviewer',
    administrator: 'Administrator',
  },
} as const;
