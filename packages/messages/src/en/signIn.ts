/** Signing in with a code sent by e-mail. */
export default {
  title: 'Sign in',
  intro: 'We will e-mail you a six-digit code. There is no password.',
  email: 'E-mail address',
  sendCode: 'Send me a code',
  code: {
    title: 'Enter your code',
    sent: 'If {{email}} is known here, a six-digit code is on its way to it. It works once, for ten minutes.',
    sentUnknown: 'A six-digit code is on its way to the address you gave, if it is known here.',
    label: 'Six-digit code',
    hint: 'You can paste it. Spaces do not matter.',
    notArrived: 'The code has not arrived',
    notArrivedHelp:
      'It can take a minute. Look in your junk mail. If your address is not known here, no code is sent: ask the person who invited you which address they used.',
    sendAgain: 'Send another code',
    sentAgain: 'Another code is on its way. In this browser only the newest one works.',
    otherAddress: 'Use another address',
    outbox: 'See the mail this copy has kept',
  },
  examples: {
    title: 'Try it as someone in the example',
    intro: 'This copy runs on your own computer, with an example plan. Nothing here is real.',
    signInAs: 'Sign in as {{name}}',
  },
  outbox: {
    title: 'Mail kept on this computer',
    intro: 'No mail leaves this copy. What it would have sent is here, newest first.',
    empty: 'Nothing has been sent yet.',
    to: 'To {{address}}',
    refresh: 'Look again',
    toCode: 'Enter a code',
  },
  setUp: {
    title: 'Set up Cynllun',
    intro: 'You are the first here. You will be the administrator: you add organisations and give people their roles.',
    done: 'Cynllun is set up already: it has an administrator. Sign in with your e-mail address; if it is not known here, ask the administrator to add you.',
    name: 'Your name',
    emailHint: 'From now on your sign-in codes go to it',
    become: 'Become the administrator',
  },
  problems: {
    email: { required: 'Enter your e-mail address' },
    name: { required: 'Enter your name' },
    code: {
      required: 'Enter the six-digit code from the e-mail',
      notACode: 'The code is six digits, like 123456, or ten if the e-mail has ten',
    },
  },
} as const;
