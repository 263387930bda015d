/** What a page shows before its script has come. */
export interface PageWords {
  readonly html: string;
  readonly title: string;
  /** The styles of what it shows, and the names by which the screens know them again. */
  readonly css: string;
  readonly styles: readonly string[];
}

/** A try to sign in that the server refused, before the script had come. */
export interface Refused {
  readonly email: string;
  /** In words. */
  readonly problem: string;
}
