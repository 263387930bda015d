/** The plan as a spreadsheet. Its headings are ones that the import knows. */
export default {
  fileName: 'Action plan {{authority}} {{date}}',
  sheet: 'Action plan',
  reasons: 'Why gaps stay open',
  /** Where the field's own name would not do for a heading. */
  heading: {
    reference: 'Reference',
    recommendationReference: 'Recommendation number',
    title: 'Action',
    monitoredBy: 'Who checks progress',
    otherPlans: 'Other plans',
    unit: 'Unit',
    target: 'Target figure',
    cost: 'Cost (£)',
    partnerName: 'Name of the partner body',
    partnerPart: 'What the partner body does or funds',
    partnerAgreedOn: 'Day the partner body agreed',
    partnerAgreedBy: 'Who agreed for the partner body, and how',
    noteHeading: 'Note: column',
    note: 'Note',
  },
  links: {
    title: 'Download the plan',
    xlsx: 'Spreadsheet (XLSX)',
    csv: 'Text for spreadsheets (CSV)',
    hint: 'Change it in a spreadsheet and import it again: only what you changed is brought in.',
  },
} as const;
