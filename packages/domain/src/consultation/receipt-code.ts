import { withoutInvisible } from '../text/invisible.ts';

/** Letters and digits that nobody takes for one another: Crockford's base 32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** Random bytes that a code is made of: 80 bits, of which 5 go into a letter. */
export const RECEIPT_BYTES = 10;

/** A code of random bytes, in groups of four: `7K3M-2Q9T-…`. The device makes it, so that one sent again has the same. */
export function receiptCode(random: Uint8Array): string {
  let bits = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let letters = '';
  for (let count = 0; count < LENGTH; count += 1, bits /= 32n) letters = (ALPHABET[Number(bits % 32n)] ?? '') + letters;
  return inGroups(letters);
}

/** A code as it was given, from what was typed or pasted; null where it can be none. */
export function readReceiptCode(typed: string): string | null {
  const letters = withoutInvisible(typed.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? inGroups(letters) : null;
}

const inGroups = (letters: string): string => (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
