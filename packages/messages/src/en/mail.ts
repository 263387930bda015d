/** E-mail the service sends: subject and plain text. */
export default {
  signInCode: {
    subject: '{{code}} is your code for Cynllun',
    body: 'Your code is {{code}}\n\nEnter it on the page where you asked for it. It works once, for {{minutes, minutes}}.\n\nIf you did not ask to sign in, do nothing: nobody can sign in without this code. Never give it to anyone, even if they say they are from Cynllun.',
  },
  firstAdministrator: {
    subject: 'Set up Cynllun',
    body: 'You are the first administrator of Cynllun at {{address}}\n\nSign in there with this e-mail address.',
  },
  addressChanged: {
    subject: 'Your address for Cynllun was changed',
    body: 'Someone who manages the people of Cynllun changed or removed the address you sign in with. Codes no longer come to this one, and you have been signed out everywhere.\n\nIf you did not ask for that, tell your plan lead or whoever runs Cynllun at {{address}} soon.',
  },
  commentAnswered: {
    subject: 'What became of what you said: {{name}}',
    body: 'You told us what you think in “{{name}}”. Thank you.\n\n{{outcome}}\n\n{{why}}\n\nTo read your comment again, enter the code of your receipt here: {{place}}\n\nThe link that you were sent, or took part by, shows what everybody said and what we did.',
    outcome: {
      changed: 'We changed the plan.',
      partlyChanged: 'We changed part of the plan.',
      notChanged: 'We did not change the plan.',
      notAboutPlan: 'It was not about this plan.',
    },
  },
  commentHidden: {
    subject: 'What you said is hidden: {{name}}',
    body: 'You told us what you think in “{{name}}”. Your comment is hidden: it is not shown to others, and it does not count. It is kept for the record.\n\nWhy: {{why}}\n\nTo read your comment again, enter the code of your receipt here: {{place}}\n\nIf you think that this is wrong, ring or write to us: the number and the address stand on the page that you took part by.',
  },
  commentShown: {
    subject: 'What you said is shown again: {{name}}',
    body: 'You told us what you think in “{{name}}”. We told you that your comment was hidden. It is hidden no longer: it counts, and it is answered like any other.\n\nWhy: {{why}}\n\nTo read your comment again, enter the code of your receipt here: {{place}}',
  },
  consultationInvitation: {
    subject: 'You are asked what you think: {{name}}',
    body: 'You are asked to take part in a consultation: {{name}}\n\nRead it and say what you think: {{place}}\n\nThe link is yours: it needs no password, and you can come back by it. Comments are taken until {{day, date}}. If you would rather say it, the page has a phone number and an address.',
  },
  invited:
    'Cynllun is where a local authority writes its action plan after a joint review of its social services. You were given a part in it.\n\nSign in at {{address}} with the e-mail address that this came to. There is no password: each time, a code is mailed to you. What waits for you stands on the first page.',
  reviewSetUp: 'You lead the plan. Look at its dates and recommendations, and say who works on it.',
  extensionProposed: 'It moves nothing until you agree. Read why, and agree if you do.',
  everything: 'every authority and review',
  about: 'For: {{name}}',
  place: 'See it: {{place}}',
  notices: 'Cynllun: {{count, number}} notices for you',
  choose: 'Choose how you are told: {{place}}',
  heads: {
    subject: 'Heads of the change logs of Cynllun, {{day, date}}',
    body: 'Keep this letter, unaltered, where those who run Cynllun at {{address}} cannot reach it. It says where each of {{count, number}} change logs stood on {{day, date}}.\n\nWhoever checks the plans later runs “verify” with it: what was taken out of a log or changed since then is named. No word of a plan is in it.',
  },
  footer: 'Sent by Cynllun, {{address}}',
} as const;
