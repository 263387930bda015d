import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import type { View } from './binding.ts';

/** What a person's edits go to the server as: written once, however often it is sent. */
export interface Request {
  readonly requestId: string;
  readonly baseSequence: number;
  readonly edits: readonly Edit[];
}

/** A field, by its path, that someone else changed since the base; or, where the field is empty, a thing removed. */
export interface ServerConflict {
  readonly path: string;
  readonly by: { readonly id: string; readonly name: string | null } | null;
  /** ISO 8601. */
  readonly at: string;
}

/** What is wrong with one field; the words are in the area `errors`, under `problem`. */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Answer =
  | { readonly kind: 'edited'; readonly sequence: number; readonly previousSequence: number }
  | { readonly kind: 'conflict'; readonly conflicts: readonly ServerConflict[] }
  | { readonly kind: 'invalid'; readonly problems: readonly (Problem & { readonly path: string })[] }
  | { readonly kind: 'forbidden' | 'stage' | 'frozen' | 'notFound' }
  /** Nothing was looked at: it can be sent again once its writer has signed in. */
  | { readonly kind: 'signedOut' };

/** What the server did not write, having looked at it. */
export type Rejection = Exclude<Answer, { kind: 'edited' | 'signedOut' }>;

/** One write of the log, as the feed has it. */
export interface FeedWrite {
  readonly sequence: number;
  readonly changes: readonly LogChange[];
}

/** A message of the feed: what was written, in order, or that everything has to be loaded again. */
export interface FeedMessage {
  readonly writes: readonly FeedWrite[];
  /** There was more than a feed carries, or what goes with the root has changed. */
  readonly reload: boolean;
}

/** The view, or why there is none: nobody is signed in, or this person may not see it. */
export type Loaded<V extends View> =
  { readonly kind: 'loaded'; readonly view: V } | { readonly kind: 'signedOut' | 'notFound' };

/** The way to the server. Each throws `NoAnswer` where it gave none that means anything. */
export interface Transport<V extends View> {
  load(): Promise<Loaded<V>>;
  /** `personId`: whose edits these are. Nobody else's session is to write them. */
  send(request: Request, personId: string): Promise<Answer>;
}

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** Whether the server was reached, and failed; otherwise the connection did. */
  readonly reached: boolean;

  constructor(reached: boolean, cause: unknown) {
    super('The server gave no answer', { cause });
    this.reached = reached;
  }
}
