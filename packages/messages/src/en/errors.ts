/** What the server may refuse, by the code it sends. */
export default {
  forbidden: 'You cannot do this, or it is not there.',
  notFound: 'It is not there, or you cannot see it.',
  signInNeeded: 'You are signed out. Sign in again to go on; what you have typed stays here.',
  tooMany: 'Too many tries. Wait a few minutes and try again.',
  unreachable: 'Cynllun cannot be reached. Check your connection; what you have typed stays here.',
  fault: 'Something went wrong here. If you report it, please quote {{id}}.',
  conflict: 'Someone else changed the same thing meanwhile. Look at what it says now, and send again.',
  stage:
    'The plan has moved on, and this can no longer be done, or not yet. Load the page again to see where it stands.',
  /** What is wrong with one thing that was sent, by its code. */
  problem: {
    tooLong: 'Shorten this to {{longest, number}} characters',
    notADate: 'Enter a date, for example 31 March 2027',
    dateOutOfRange: 'Enter a date between {{first, date}} and {{last, date}}',
    outOfRange_least: 'Enter {{least, number}} or more',
    outOfRange_most: 'Enter {{most, number}} or less',
    notInList: 'Choose one of the list',
    wrongType: 'This cannot be read. Enter it again',
    unreadable: 'A character in this cannot be kept. Take it out, or type the words again',
    tooManyDecimals: 'Enter at most {{most, number}} decimals',
    notInPlan: 'This is no longer in the plan. Choose another',
    alreadyThere: 'This is already there',
    tooMany: 'That is too much at once: send at most {{most, number}}',
    required: 'Enter this',
    notAnAddress: 'Enter an e-mail address, like name@example.gov.wales',
    tooManyTries: 'Too many tries. Wait {{minutes, minutes}} and try again',
    codeNotRight: 'That code is not right, or no longer works. Check it, or ask for another',
    claimNotValid: 'This address no longer works. Start Cynllun again to be given another',
    taken: 'Someone else already has this. Enter another',
    lastAdministrator: 'This is the last administrator. Make someone else one first',
  },
} as const;
