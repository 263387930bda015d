import { expect, test } from 'vitest';
import { readReceiptCode, receiptCode, RECEIPT_BYTES } from './receipt-code.ts';

test('a code has all the bits it is made of, in groups of four', () => {
  expect(receiptCode(new Uint8Array(RECEIPT_BYTES))).toBe('0000-0000-0000-0000');
  expect(receiptCode(new Uint8Array(RECEIPT_BYTES).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(receiptCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]))).toBe('0000-0000-0000-0011');
});

test.each([
  ['7k3m 2q9t 0001 zzzz', '7K3M-2Q9T-0001-ZZZZ'],
  ['7K3M2Q9TOOILZZZZ', '7K3M-2Q9T-0011-ZZZZ'],
  [' 7K3M–2Q9T–0001–ZZZZ\u200B', '7K3M-2Q9T-0001-ZZZZ'],
])('%j, as people copy it, is read as %s', (typed, code) => {
  expect(readReceiptCode(typed)).toBe(code);
});

test.each(['', '7K3M-2Q9T-0001-ZZZ', '7K3M-2Q9T-0001-ZZZZZ', '7K3M-2Q9T-0001-ZZZU'])('%j can be no code', (typed) => {
  expect(readReceiptCode(typed)).toBeNull();
});
