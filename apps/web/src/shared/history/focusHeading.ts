/** The heading of one write in the list, and of what differs between two moments. */
export const writeHeading = (sequence: number): string => `write-${sequence}`;
export const differencesHeading = 'differences';
/** What is said while one moment of two is chosen. */
export const pickingNotice = 'picking';

/** Where what was pressed is there no more, the focus goes to the heading it stood under, or else to the page. */
export function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  if (heading) heading.focus();
  else document.getElementById('main')?.focus({ preventScroll: true });
}
