/** What is kept of one person: taken away for them, or erased. */
export default {
  title: 'Personal data',
  intro:
    'Find what is kept of one person, save it as a file for them, or erase it. You see how much is kept, and never what a plan says.',
  notAllowed: 'This page is for administrators.',
  link: 'Personal data: export or erase',
  find: {
    title: 'Whose data',
    email: 'E-mail address',
    emailHint: 'Of a member, of somebody who was invited, or that somebody left for a reply.',
    save: 'Find',
  },
  found: {
    title: 'What is kept',
    member: 'What is kept of {{name}}',
    what: 'What',
    count: 'How much',
  },
  sections: {
    person: 'Name, address and language',
    roles: 'Roles',
    invitations: 'Invitations to consultations',
    comments: 'Comments in consultations',
    receipts: 'Contributions sent, with consent',
    letters: 'Letters',
    own: 'Sessions, notices, views of their own',
    files: 'Files brought into plans',
    writes: 'What they wrote, by place',
    named: 'Places that name them',
  },
  save: {
    button: 'Save as a file for them',
    done: 'Saved. Hand the file to the person, and keep no copy.',
    name: 'personal-data',
  },
  erase: {
    title: 'Erase this person',
    intro:
      'Their name, addresses, comments and everything of theirs are erased everywhere, in every version and copy. What they wrote in plans stays, by “a person whose data was erased”. It cannot be undone.',
    keepsWords: 'They have agreed that the words of their comments are kept, without their name.',
    button: 'Erase this person',
    question: 'Erase for ever?',
    confirm: 'Erase for ever',
    done: 'Erased. They are found nowhere any more.',
    sharedName:
      'Erased. A name of theirs is one word, or somebody else has it too, so it was not looked for in what others wrote: ask the plan leads to mark such passages.',
  },
  passages: {
    title: 'Passages to erase',
    intro: 'Plan leads have marked these as naming somebody. Their words are not shown here.',
    none: 'No passage waits to be erased.',
    review: 'Plan',
    who: 'Whom they name',
    person: 'Person {{reference}}',
    what_one: '{{count}} passage in {{things, list}}',
    what_other: '{{count}} passages in {{things, list}}',
    things: {
      plan_one: '{{count}} part of the plan',
      plan_other: '{{count}} parts of the plan',
      consultation_one: '{{count}} part of a consultation',
      consultation_other: '{{count}} parts of a consultation',
      meeting_one: '{{count}} minute',
      meeting_other: '{{count}} minutes',
      comment_one: '{{count}} comment',
      comment_other: '{{count}} comments',
      answer_one: '{{count}} answer',
      answer_other: '{{count}} answers',
    },
    passages: 'Passages',
    marked: 'Marked',
    by: '{{names, list}}, on {{on, date}}',
    reason: 'Why',
    button: 'Erase',
    buttonOf: 'Erase: {{review}}, person {{reference}}',
    question: 'Erase these passages for ever?',
    explained:
      'Their words go from the plan, its versions, its consultations and its history. Everything else that was said there is kept.',
    done: 'Erased. They are found nowhere any more.',
  },
  erasedPerson: 'A person whose data was erased',
  file: {
    about: 'Everything that is kept here of one person, made for them. Under “explained” it says what each part is.',
    notHere:
      'Not in this file: what they wrote in plans, which belongs to the plan and is listed by place alone; secrets such as codes, which are kept as hashes; and the log of security events, which the operator of this installation keeps for a while, by the person’s id.',
    sections: {
      person: 'The person: id, name, address, language, and when they were added.',
      roles: 'The roles they hold, over which organisation or review, and what those who gave them call the person.',
      invitations: 'Invitations to consultations, with the name, address, language and group that were entered.',
      comments: 'What they said in consultations, with the name and address they gave.',
      receipts:
        'What they sent at once: when, in which language, and the words they agreed to for their name to be shown.',
      letters:
        'Letters to them: what kind, where to, when they were written and sent. What they said is not kept once they are sent.',
      own: 'What is theirs alone, each with the table it is in (“of”): sessions, known browsers, notices, saved views, what they have read.',
      files: 'Files they brought into plans: the name and when.',
      writes: 'What they wrote, in order: when, in which log, and in which fields. The words belong to the plan.',
      named: 'Where they are named: the table (“of”), as what (“as”), and the id of the row.',
    },
  },
  problems: {
    email: {
      required: 'Enter the e-mail address',
      notAnAddress: 'Enter an e-mail address, like name@example.org',
      nobodyKnown: 'Nothing is kept of anybody with this address',
    },
    role: { lastAdministrator: 'This is the last administrator: make somebody else one first' },
  },
} as const;
