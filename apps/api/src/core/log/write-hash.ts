import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A row of the log as it is stored and hashed. */
export interface LogRow {
  readonly n: number;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const canonicalRow = (row: LogRow): string => canonicalize(row) ?? '';

/**
 * SHA-256 over the head before it and the canonical JSON (RFC 8785) of a write; authors only where there are any.
 * Rows are taken as they come: all of an import's at once would keep others waiting.
 */
export class WriteHash {
  readonly #hash = createHash('sha256');
  #between = '';

  constructor(
    head: Uint8Array,
    write: {
      readonly logId: string;
      readonly at: Date;
      readonly personId: string | null;
      readonly authors: readonly string[];
    },
  ) {
    const { authors, at, ...rest } = write;
    const start = canonicalize({ ...rest, at: at.toISOString(), ...(authors.length > 0 && { authors }) }) ?? '';
    this.#hash.update(head).update(`${start.slice(0, -1)},"rows":[`);
  }

  /** The next rows, as `canonicalRow` has each, with commas between them. */
  add(rows: string): void {
    this.#hash.update(this.#between).update(rows);
    this.#between = ',';
  }

  /** Canonical JSON has names in order: of a write's, `sequence` alone comes after `rows`. */
  digest(sequence: number): Buffer {
    return this.#hash.update(`],"sequence":${sequence}}`).digest();
  }
}
