import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, 'src');
/** What only the shell uses, once, and which has no look of its own on a page. */
const ofTheShell = ['Announcer', 'InBar', 'BarName'];

/** Every file that is imported from these, at whatever distance. */
function reached(files: readonly string[]): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found)
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g))
      found.add(join(dirname(file), to));
  return found;
}

test('the page of the kit shows every component of shared/form, shared/layout and shared/list', () => {
  const shown = reached(globSync(join(src, 'features/kit/*.tsx')));
  const components = globSync(join(src, 'shared/{form,layout,list}/[A-Z]*.tsx')).filter(
    (file) => !file.endsWith('.test.tsx'),
  );
  const missing = components.filter((file) => !shown.has(file)).map((file) => basename(file, '.tsx'));
  expect(components.length).toBeGreaterThan(40);
  expect(missing.toSorted()).toEqual(ofTheShell.toSorted());
});
