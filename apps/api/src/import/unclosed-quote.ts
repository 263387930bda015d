/**
 * Where a cell begins with a quotation mark that nothing closes, or null. One that is first closed further down, in the
 * middle of another cell, was not closed where it should be: it would swallow the rows between.
 */
export function unclosedQuote(body: string, separator: string): number | null {
  const ends = new Set([separator, '\n', '\r', undefined]);
  for (let open = body.indexOf('"'); open >= 0;) {
    const beginsCell = open === 0 || ends.has(body[open - 1]);
    const close = beginsCell ? closingQuote(body, open) : open;
    if (close === null) return open;
    const after = /^ */.exec(body.slice(close + 1, close + 20))?.[0].length ?? 0;
    const spansLines = /[\r\n]/.test(body.slice(open, close));
    if (spansLines && !ends.has(body[close + 1 + after])) return open;
    open = body.indexOf('"', close + 1);
  }
  return null;
}

/** A quotation mark inside a quoted cell is written twice. */
function closingQuote(body: string, open: number): number | null {
  for (let at = body.indexOf('"', open + 1); at >= 0; at = body.indexOf('"', at + 2))
    if (body[at + 1] !== '"') return at;
  return null;
}

/** The line that a place in a text stands on, counting from 1. */
export const lineAt = (text: string, place: number): number =>
  (text.slice(0, place).match(/\r\n?|\n/g)?.length ?? 0) + 1;
