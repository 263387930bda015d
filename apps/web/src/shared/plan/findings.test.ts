import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import type * as Rules from '@cynllun/domain/rules/findings';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';

const folder = mkdtempSync(join(tmpdir(), 'cynllun-bundle-'));
let bundled: typeof Rules;

/** The rules as a browser gets them: bundled and minified by the screens' own bundler. */
beforeAll(async () => {
  const entry = import.meta.resolve('@cynllun/domain/rules/findings').replace('file://', '');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'rules' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  const file = join(folder, 'rules.mjs');
  writeFileSync(file, chunk?.code ?? '');
  bundled = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof Rules;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(findingFixtures.map((fixture) => [fixture.name, fixture] as const))(
  'the bundle finds in a plan what the domain finds in it: %s',
  (_, fixture) => {
    expect(bundled.findings(fixture.plan, fixture.facts, fixture.today)).toEqual(fixture.findings);
  },
);
