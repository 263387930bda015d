import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './run.ts';

// docs/decisions/tools-below-the-root.md
test('npx, which reads all that the root asks for, finds only the Node that the scripts run under', () => {
  const { dependencies = {}, devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(['node']);
});
