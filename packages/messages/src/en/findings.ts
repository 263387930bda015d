/** What the rules have to say, by the code of the finding. `findingWords.ts` fills the gaps. */
export default {
  recommendation: {
    unanswered: 'Recommendation {{reference}}: add an action, or say why there is none',
  },
  action: {
    unplaced: 'Action {{reference}}: say which recommendation it answers, or mark it as one you added (our own rule)',
    outcomeMissing: 'Action {{reference}}: say what will be different for people',
    targetMissing: 'Action {{reference}}: give at least one indicator a number to reach',
    timescaleMissing: 'Action {{reference}}: needs {{missing, list}}',
    monitoringMissing: 'Action {{reference}}: say {{missing, list}}',
    financeMissing: 'Action {{reference}}: say {{missing, list}}',
    responsibleMissing: 'Action {{reference}}: name the person responsible',
    responsibleMissing_post:
      'Action {{reference}}: name the person responsible; a post alone ({{post}}) does not count',
    accountableMissing: 'Action {{reference}}: name the person accountable for progress',
    accountableMissing_post:
      'Action {{reference}}: name the person accountable for progress; a post alone ({{post}}) does not count',
  },
  indicator: {
    baselineMissing: 'Action {{reference}}, indicator {{indicator}}: give the baseline it starts from',
    unitMissing: 'Action {{reference}}, indicator {{indicator}}: say what it is counted in',
    targetDateMissing: 'Action {{reference}}, indicator {{indicator}}: give the date by which to reach the target',
    sourceMissing: 'Action {{reference}}, indicator {{indicator}}: say where the figure comes from',
    frequencyMissing: 'Action {{reference}}, indicator {{indicator}}: say how often the figure is taken',
  },
  cost: {
    amountMissing: 'Action {{reference}}, cost {{line}}: give the amount',
    fundingMissing: 'Action {{reference}}, cost {{line}}: say where the money comes from',
  },
  partner: {
    notAgreed: 'Action {{reference}}, partner body {{number}}: not yet agreed (our own rule)',
    notAgreed_body: 'Action {{reference}}, {{body}}: not yet agreed (our own rule)',
  },
  monitoring: {
    stakeholdersMissing: 'Give these a place on a forum that monitors the plan: {{missing, list}}',
  },
  consultation: {
    missing: 'Record the consultation held with these, as the guidance encourages: {{missing, list}}',
    commentsOpen: 'A contributor’s comment still needs {{missing, list}} (our own rule)',
  },
  advice: {
    unanswered: 'Reply to point {{point}} of the written response to version {{version}} (our own rule)',
  },
  plan: {
    recommendationsMissing: 'Put in the recommendations of the review, which the plan answers',
    dovetailMissing: 'Action {{reference}}: link it to an objective in another plan, or say why it stands alone',
  },
  publication: {
    translationMissing_missing: '{{where}}, “{{field}}”: not yet written in {{language}} (our own rule)',
    translationMissing_outOfDate:
      '{{where}}, “{{field}}”: the {{language}} is older than the words it was made from (our own rule)',
  },
  realism: {
    targetNotBetter_up:
      'Action {{reference}}, indicator {{indicator}}: more is better, but the target ({{target, number}}) is no more than the baseline ({{baseline, number}})',
    targetNotBetter_down:
      'Action {{reference}}, indicator {{indicator}}: less is better, but the target ({{target, number}}) is no less than the baseline ({{baseline, number}})',
    targetDateOutside_start:
      'Action {{reference}}, indicator {{indicator}}: its target date, {{targetOn, date}}, is before the action starts on {{limit, date}}',
    targetDateOutside_end:
      'Action {{reference}}, indicator {{indicator}}: its target date, {{targetOn, date}}, is after the action ends on {{limit, date}}',
    endBeforeStart: 'Action {{reference}}: ends on {{endsOn, date}}, before it starts on {{startsOn, date}}',
    bunching:
      '{{count, number}} of {{total, number}} actions end in {{month, month}}. More than {{most, number}}, and more than one in {{oneIn, number}} of all, may be too much at once (our own measure)',
    overloaded:
      '{{person}} is accountable for {{count, number}} actions running in {{month, month}}. More than {{most, number}} may be too much for one person (our own measure)',
    unconfirmedMoney:
      '{{unconfirmed, money}} of {{total, money}} is not confirmed or has no source. That is more than {{most, percent}} (our own measure)',
    costYearMissing: 'Action {{reference}}, cost {{line}}: say which financial year it falls in',
    vagueWords: '{{where}}, “{{field}}”: no one can check {{words, list}}',
  },
  baseDates: {
    outOfOrder:
      'Dates out of order: “{{later}}” ({{laterOn, date}}) is before “{{earlier}}” ({{earlierOn, date}}; our own rule)',
    handoverTooSoon:
      'The handover, {{handoverOn, date}}, is {{days, days}} too soon: the eight weeks for agreeing the final plan end on {{earliest, date}}',
  },
  deadlines: {
    draftLate:
      'The draft normally goes to the lead reviewer four weeks before the report is presented, by {{due, date}}. It is now {{days, days}} late; when you send it, say why',
    draftLate_extended:
      'By the extension agreed, the draft was to go to the lead reviewer by {{due, date}} (normally by {{extendedFrom, date}}, four weeks before the report is presented). It is now {{days, days}} late; when you send it, say why',
    bankHolidaysUnknown:
      'Bank holidays are known here to the end of {{lastYear}}: check whether {{on, date}} is a working day (our own check)',
  },
  missing: {
    startsOn: 'a start date',
    endsOn: 'an end date',
    monitoringForumId: 'who checks progress',
    monitoringMethod: 'how it is checked',
    monitoringFrequency: 'how often it is checked',
    indicators: 'an indicator',
    target: 'a number to reach',
    outcome: 'an outcome',
    reason: 'a reason',
    costLines: 'what it costs, or choose “within existing resources” and say how',
    existingResourcesHow: 'how existing resources cover it',
    objectiveIds: 'an objective in another plan',
    serviceUsers: 'service users',
    carers: 'carers',
    partners: 'partners',
  },
  /** How the guidance puts what a rule asks for. */
  force: {
    asks: 'The guidance asks for this',
    encourages: 'The guidance encourages this',
    normally: 'Normally, says the guidance',
    realistic: 'The guidance asks for a realistic plan; the measure is ours',
    ours: 'Our own rule',
  },
  /** The sentences of the guidance, in plain words. */
  source: {
    S1: 'The review team asks for an action plan in response to the recommendations.',
    S2: 'The plan is ambitious but realistic, carried out with vigour and monitored by both inspectorates.',
    S3: 'The plan is not published in the report, but is available when the report is published.',
    S4: 'How the plan will be produced is discussed from the outset of the review.',
    S5: 'The authority is encouraged to include key partners and stakeholders, service users and carers among them.',
    S6: 'The lead reviewer is involved throughout.',
    S7: 'Any draft gets a written response: how it deals with the recommendations and priorities.',
    S8: 'The draft goes to a session of the Council at the same time as the report.',
    S9: 'A copy of the draft normally goes to the lead reviewer at least four weeks before the report is formally presented.',
    S10: 'The authority is encouraged to share the findings widely and to consult, through established bodies or special meetings.',
    S11: 'The final plan is formally agreed within eight weeks of publication, and shared with the lead reviewer before the handover meeting.',
    S12: 'The lead reviewer advises whether the plan dovetails with other plans, and whether its outcomes and indicators can be monitored and show progress.',
    S13: 'The plan has targets in figures, time scales, and clear arrangements to monitor progress.',
    S14: 'The plan shows the money needed, and names those responsible for key actions and accountable for progress.',
    S15: 'Stakeholders, service users and carers among them, take part in the monitoring.',
    ours: 'This is our own rule: the guidance does not set it.',
  },
  language: { en: 'English', cy: 'Welsh' },
  severity: { required: 'Required', advised: 'Advised' },
  gate: { draft: 'before the draft is sent', final: 'before the Council agrees it' },
  quoted: '“{{words}}”',
} as const;
