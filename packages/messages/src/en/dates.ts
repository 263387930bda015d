/** What the deadlines are called and how they stand, wherever they are told of. */
export default {
  name: {
    arrangements: 'Discuss the arrangements with the review team',
    draftToLeadReviewer: 'Draft to the lead reviewer',
    writtenResponse: 'Written response from the lead reviewer',
    presentedToCouncil: 'Draft presented to the Council with the report',
    availableAtPublication: 'Plan available when the report is published',
    finalAgreed: 'Final plan formally agreed',
    sharedWithLeadReviewer: 'Final plan shared with the lead reviewer',
  },
  status: {
    notSet: 'Not set',
    upcoming: 'Upcoming',
    dueSoon: 'Due soon',
    dueToday: 'Due today',
    met: 'Met',
    metLate: 'Met {{days, days}} late',
    overdue: 'Overdue by {{days, days}}',
    extended: 'Extended',
    passed: 'Passed',
  },
  due: 'Due {{when, relativeDays}}',
  dueOn: 'Due on {{on, dateWithDay}}',
  ownDate: 'The authority’s own date',
  column: {
    what: 'Deadline',
    due: 'Due',
    standing: 'How it stands',
  },
} as const;
