/** Where a form or an entry was and is no more, the focus goes to the heading it stood under. */
export const focusHeading = (id: 'clock' | 'what-if' | 'records' | 'extensions' | 'handover' | 'own-dates'): void =>
  document.getElementById(id)?.focus();
