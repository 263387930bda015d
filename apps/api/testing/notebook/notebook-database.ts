import type { DatabaseUrls } from '../../check-live/instance.ts';

/** A notebook with one page, and those who write in it, signed in. */
export interface WrittenNotebook {
  readonly id: string;
  /** The tokens of their sessions. */
  readonly tokens: { readonly lead: string; readonly editor: string };
  /** Of the editor, who loses it by `takeRole`. */
  readonly membershipId: string;
}

/** A database with notebooks in it. */
export interface NotebookDatabase {
  readonly urls: DatabaseUrls;
  readonly notebooks: readonly WrittenNotebook[];
}
