import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The one file that reads the device's clock, and what the server's is ahead of it. */
const theClock = join('shared', 'serverClock.ts');
const readsClock = /Date\.now\(|new Date\(\)|Temporal\.Now/;

const folders = ['src', '../../packages/domain/src', '../../packages/messages/src'];
const files = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|generated/.test(name))
    .map((name) => ({ name, source: readFileSync(join(import.meta.dirname, folder, name), 'utf8') })),
);

test('nothing that the screens run reads the device’s clock, which may be days wrong', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter(({ source }) => readsClock.test(source)).map(({ name }) => name)).toEqual([theClock]);
});
