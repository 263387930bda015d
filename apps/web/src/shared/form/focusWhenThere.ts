import { focusField } from './field.ts';
import { whenFieldIsThere } from './whenFieldIsThere.ts';

/** Puts the cursor in a field as soon as the page shows it. Returns how to give up. */
export function focusWhenThere(id: string): () => void {
  const waiting = new AbortController();
  whenFieldIsThere(id, (found) => found !== null && focusField(found), waiting.signal);
  return () => waiting.abort();
}
