/** Whether a field says nothing yet. */
export const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || value === false;

/**
 * Puts values into the fields that say nothing yet. False, and nothing changed, where one already says something else;
 * an empty value says nothing.
 */
export function fill<T extends object>(thing: T, values: { readonly [K in keyof T]?: T[K] | null }): boolean {
  const said = Object.entries(values).filter(([, value]) => !isEmpty(value));
  const now = new Map(Object.entries(thing));
  if (said.some(([name, value]) => !isEmpty(now.get(name)) && now.get(name) !== value)) return false;
  Object.assign(thing, Object.fromEntries(said));
  return true;
}
