import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newId } from './newId.ts';

test('an id is a UUIDv7: later ones stand after earlier ones, and no two are the same', () => {
  const moments = [0, 1, 0xffff, 0x1_0000, 1_800_000_000_000, 1_800_000_000_001, 0xffff_ffff_ffff];
  const ids = moments.map((now) => newId(now));
  for (const id of ids) expect(z.uuidv7().safeParse(id).success, id).toBe(true);
  expect(ids).toEqual([...ids].toSorted());
  expect(newId(1)).not.toBe(newId(1));
});
