import type { Answered } from './answered.ts';

/** While the server renders a page: what the API answered to its one query. */
export const rendered: { answer: unknown } = { answer: null };

/**
 * The answer that stands in the page that was sent, for the route that it was opened at; null once that has taken it, and where
 * none stands there: it is to be asked for.
 */
export function takeSentAnswer<Data, Variables>(): Answered<Data, Variables> | null {
  const first = import.meta.env.SSR ? rendered.answer : taken();
  return first === null ? null : { ask: () => new Promise(() => undefined), first: first as Data };
}

function taken(): unknown {
  const sent = document.getElementById('answer');
  if (sent === null) return null;
  sent.remove();
  return JSON.parse(sent.textContent);
}
