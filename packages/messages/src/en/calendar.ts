/** A person's own calendar: the page where it is made and ended, and what its file says. */
export default {
  title: 'Your calendar',
  intro:
    'The deadlines of every plan that you may know of, and the day on which a consultation that you are invited to closes, in the program where you keep your own days. They follow when a day moves, and go when it is met or when your role ends.',
  none: 'There is no address yet.',
  madeAt: 'An address was made on {{at, dateTime}}. It is not shown again.',
  make: 'Make an address',
  makeAnother: 'Make a new address',
  makeAnotherHint: 'The one from before stops working.',
  end: 'Stop it',
  address: 'The address',
  addressHint:
    'Copy it now: it is shown this once. In Outlook or another calendar, subscribe to it as a calendar from the internet. Whoever has it sees these days, so give it to nobody.',
  made: 'The address is made.',
  ended: 'The calendar is stopped.',
  file: {
    name: 'Cynllun: deadlines',
    event: '{{deadline}}: {{authority}}',
    closes: 'Consultation closes: {{authority}}',
  },
} as const;
