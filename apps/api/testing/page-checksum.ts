/** A page of a table's file, as PostgreSQL is built. */
export const PAGE = 8192;

/** From PostgreSQL's storage/checksum_impl.h. */
const offsets = [
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c, 0xf8d4474f,
  0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb, 0xe58f764b, 0x187636bc,
  0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4, 0x783125bb, 0x6ca8eaa2, 0xe407eac6,
  0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
];

const CHECKSUM_AT = 8;

/** Sets a page's checksum right, as someone would who alters it on the disk. */
export function sealPage(page: Buffer, number: number): void {
  page.writeUInt16LE(0, CHECKSUM_AT);
  const sums = [...offsets];
  const mix = (lane: number, word: number) => {
    const mixed = (sums[lane] ?? 0) ^ word;
    sums[lane] = Math.imul(mixed, 16_777_619) ^ (mixed >>> 17);
  };
  for (let at = 0; at < PAGE; at += 4) mix((at / 4) % sums.length, page.readInt32LE(at));
  for (let round = 0; round < 2; round += 1) for (const lane of sums.keys()) mix(lane, 0);
  const folded = sums.reduce((one, other) => one ^ other) ^ number;
  page.writeUInt16LE(((folded >>> 0) % 65_535) + 1, CHECKSUM_AT);
}
