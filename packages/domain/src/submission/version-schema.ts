/**
 * The shape in which versions are frozen now. What came later is empty in an older one and what is gone is left out
 * (`rootOfContent`), so a new field needs no other number: only a new meaning of what is there does. All there were are read.
 */
export const versionSchema = 1;
