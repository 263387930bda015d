import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { embeddedPasswords } from './embedded-passwords.ts';

const base = temporaryFolder('passwords');
afterAll(() => base.remove());
let made = 0;

function emptyFolder(): string {
  made += 1;
  const folder = join(base.path, String(made));
  mkdirSync(folder);
  return folder;
}

const fileIn = (folder: string) => join(folder, 'passwords.json');

test('are made once, and for their owner’s eyes only', () => {
  const folder = emptyFolder();
  const passwords = embeddedPasswords(folder);
  expect(embeddedPasswords(folder)).toEqual(passwords);
  expect(statSync(fileIn(folder)).mode & 0o077).toBe(0);
});

describe.each([
  ['empty', () => ''],
  ['cut short', (whole: string) => whole.slice(0, 60)],
  ['without one', (whole: string) => whole.replace('owner', 'other')],
  ['zeros, as a disk leaves them', (whole: string) => '\0'.repeat(whole.length)],
])('a file that is %s', (_, damage) => {
  const damaged = () => {
    const folder = emptyFolder();
    embeddedPasswords(folder);
    writeFileSync(fileIn(folder), damage(readFileSync(fileIn(folder), 'utf8')));
    return folder;
  };

  test('is made anew where nothing was made with it', () => {
    expect(embeddedPasswords(damaged()).owner).toHaveLength(48);
  });

  test('ends the start in words where a database was made with it, and stays as it is', () => {
    const folder = damaged();
    mkdirSync(join(folder, 'cluster'));
    const before = readFileSync(fileIn(folder));
    expect(() => embeddedPasswords(folder)).toThrow(/passwords\.json does not hold all.*bring it back from a backup/);
    expect(readFileSync(fileIn(folder))).toEqual(before);
  });
});
