/** A word of its own, once in all that is typed: who typed it, and how many they had typed. */
export type Token = `⟨e${number}-${number}⟩`;

/**
 * Of each token typed: whether the server said that it is saved (`saved`), whether its removal was (`removed`), or
 * neither: whoever typed it went away first, and it may be there or not.
 */
export type TokenState = 'saved' | 'removed' | 'unknown';

/** What was typed where, and what the server said of it. */
export class ExpectedWrites {
  readonly tokens = new Map<Token, { readonly documentId: string; state: TokenState }>();
  /** Structural edits that the server answered: the request's own name, and the sequence it got. */
  readonly answered = new Map<string, { readonly planId: string; readonly sequence: number; readonly what: string }>();
  readonly done = new Map<string, number>();
  readonly faults: string[] = [];

  count(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }

  typed(token: Token, documentId: string): void {
    this.tokens.set(token, { documentId, state: 'unknown' });
  }

  setState(token: Token, state: TokenState): void {
    const known = this.tokens.get(token);
    if (known !== undefined) known.state = state;
  }

  tokensOf(documentId: string): readonly (readonly [Token, TokenState])[] {
    return [...this.tokens].flatMap(([token, one]) =>
      one.documentId === documentId ? [[token, one.state] as const] : [],
    );
  }
}

/** How often each token stands in words. */
export function countTokens(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [token] of words.matchAll(/⟨e\d+-\d+⟩/gu)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
