/*
 * How a document is laid out follows from the room it has, on a screen as on paper: labels stand above their words, or
 * beside them, and what is missing stands below, or in the margin. `Sheet` is what is measured.
 */
export const besideText = '@container document (min-width: 30rem)';
export const inMargin = '@container document (min-width: 50rem)';

/** Text and margin of what has no label. */
export const textAndMargin = {
  [inMargin]: {
    display: 'grid',
    gap: '0 1rem',
    gridTemplateColumns: 'minmax(0, 46.5rem) minmax(0, 14rem)',
    alignItems: 'start',
  },
} as const;
