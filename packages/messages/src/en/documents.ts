/** Documents to take away: asking for one, and words that only documents have. */
export default {
  menu: {
    title: 'Download',
    pdf: { en: 'PDF in English', cy: 'PDF in Welsh' },
    docx: { en: 'Word in English', cy: 'Word in Welsh' },
  },
  state: {
    asking: '{{document}}: asked for.',
    queued: '{{document}}: waits its turn.',
    making: '{{document}}: being made.',
    ready: '{{document}}: ready.',
    failed: '{{document}}: could not be made.',
  },
  fetch: 'Save {{document}}',
  problem: {
    tookTooLong: 'It took too long.',
    tooLarge: 'It takes more memory than there is for it.',
    notHere: 'PDFs cannot be made on the machine that Cynllun runs on. A document for Word can.',
    notReadable: 'You can no longer read what it is made of.',
    changed: 'What it says changed while it was being made. Ask for it again.',
    fault: 'The fault is ours.',
    gone: 'It is no longer there.',
  },
  quote: 'Its number, should you ask for help: {{id}}',
  pageOf: 'Page {{page}} of {{pages}}',
  response: { fileName: 'Written response {{authority}} version {{number, number}}' },
  version: {
    fileName: 'Action plan {{authority}} version {{number, number}}',
    sent: 'Sent',
    deadlines: 'The seven deadlines, as they stood on {{on, date}}',
  },
} as const;
