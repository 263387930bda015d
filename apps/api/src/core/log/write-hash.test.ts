import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { sha256 } from './seal.ts';
import { firstHead } from '../verify/check-chain.ts';
import { canonicalRow, WriteHash } from './write-hash.ts';

const row = (n: number) => ({
  n,
  entity: 'action',
  entityId: '01900000-0000-7000-8000-000000000001',
  field: '',
  before: null,
  after: { title: { sha256: 'ab' }, position: n, 'an € name': '"rows":[]' },
});
const write = {
  logId: '01900000-0000-7000-8000-000000000002',
  at: new Date('2026-11-23T12:00:00Z'),
  personId: null,
};

test.each([[[]], [['01900000-0000-7000-8000-000000000003']]])(
  'rows taken a few at a time give the hash of the whole write in canonical JSON, authors %j',
  (authors) => {
    const hash = new WriteHash(firstHead, { ...write, authors });
    hash.add([1, 2].map((n) => canonicalRow(row(n))).join(','));
    hash.add(canonicalRow(row(3)));
    const whole = canonicalize({
      ...write,
      at: write.at.toISOString(),
      sequence: 7,
      rows: [row(1), row(2), row(3)],
      ...(authors.length > 0 && { authors }),
    });
    expect(hash.digest(7)).toEqual(sha256(firstHead, whole ?? ''));
  },
);
