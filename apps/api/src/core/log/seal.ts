import { createHash, randomBytes } from 'node:crypto';
import { fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';

/** Words taken out of a change row, which keeps only their hash. */
export interface SealedValue {
  readonly hash: string;
  readonly salt: string;
  readonly value: string;
}

/** Takes free text out of what goes in a change row, collecting the words to be stored in `ChangeValue`. */
export class Sealer {
  readonly values: SealedValue[] = [];
  readonly #aggregate: Aggregate;

  constructor(aggregate: Aggregate) {
    this.#aggregate = aggregate;
  }

  /** The value of one field as its change row holds it. */
  field(entity: string, key: string, value: unknown): unknown {
    const [name = '', part] = key.split('.');
    const { kind, personal } = fieldsOf(this.#aggregate, entity)[name] ?? {};
    if (kind === 'words' || personal === true) return this.#words(value);
    if (kind !== 'text') return value;
    if (part !== undefined) return part === 'original' ? value : this.#words(value);
    const text = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(text).map(([inner, words]) => [inner, inner === 'original' ? words : this.#words(words)]),
    );
  }

  /** A whole thing as the row that adds or removes it holds it. */
  whole(entity: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, this.field(entity, key, value)]));
  }

  #words(value: unknown): unknown {
    if (typeof value !== 'string' || value === '') return value;
    const salt = randomBytes(16);
    const hash = sha256(salt, value).toString('hex');
    this.values.push({ hash, salt: salt.toString('hex'), value });
    return { sha256: hash };
  }
}

export function sha256(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
