/** What stands in a comment for words that were taken out of it. */
export const REDACTED = '[…]';
