import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from 'vite';
import { Temporal as polyfill } from 'temporal-polyfill/implementation';
import type * as Rules from '@cynllun/domain/rules/findings';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import client from './vite.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'cynllun-bundle-'));
const file = join(folder, 'rules.mjs');

/** The rules as a browser gets them: bundled, minified and put into older JavaScript as the screens are. */
beforeAll(async () => {
  const entry = import.meta.resolve('@cynllun/domain/rules/findings').replace('file://', '');
  const built = await build({
    ...client,
    plugins: [],
    configFile: false,
    logLevel: 'silent',
    // In one file, however the screens are divided.
    build: {
      ...client.build,
      rolldownOptions: {},
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'rules' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  writeFileSync(file, chunk?.code ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['a browser with Temporal', 'a browser without it'])('in %s', (which) => {
  let bundled: typeof Rules;
  beforeAll(async () => {
    if (which === 'a browser without it') vi.stubGlobal('Temporal', polyfill);
    bundled = (await import(
      /* @vite-ignore */ `${pathToFileURL(file).href}?${encodeURIComponent(which)}`
    )) as typeof Rules;
  });
  afterAll(() => vi.unstubAllGlobals());

  test.each(findingFixtures.map((fixture) => [fixture.name, fixture] as const))(
    'the bundle finds in a plan what the domain finds in it: %s',
    (_, fixture) => {
      expect(bundled.findings(fixture.plan, fixture.facts, fixture.today)).toEqual(fixture.findings);
    },
  );
});
