/** A word of its own, once in all that is typed: who typed it, and how many they had typed. */
export type Token = `⟨e${number}-${number}⟩`;

/**
 * Of each token typed: whether its writer saw *Saved* with it there (`saved`) or taken out (`removed`), or neither
 * (`unknown`): it may be there or not.
 */
export type TokenState = 'saved' | 'removed' | 'unknown';

/** Something done that a person sees *Saved* of, and what must be so from then on. */
export type Claim =
  | { readonly kind: 'token'; readonly token: Token; readonly becomes: TokenState }
  | { readonly kind: 'value'; readonly actionId: string; readonly path: string; readonly name: string };

/** What was done, and what of it stood *Saved*. */
export class ExpectedWrites {
  readonly tokens = new Map<Token, { readonly documentId: string; state: TokenState }>();
  /** Names that were set or added and stood *Saved*: each is in the log. */
  readonly names = new Set<string>();
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

  stoodSaved(claims: readonly Claim[]): void {
    for (const claim of claims) {
      if (claim.kind === 'value') this.names.add(claim.name);
      else this.setState(claim.token, claim.becomes);
      this.count('things that stood Saved');
    }
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
