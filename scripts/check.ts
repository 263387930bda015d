import { failPlainly } from '../apps/api/src/platform/start-error.ts';
import { prepareCode } from './prepare.ts';
import { runScript, runTool } from './run.ts';

/** What can be judged without running the product. All of it is done, and whatever fails is named at the end. */
const say = (line: string) => process.stdout.write(`${line}\n`);

const typed = [
  'scripts/tsconfig.json',
  'packages/domain/tsconfig.json',
  'packages/domain/tsconfig.test.json',
  'packages/messages/tsconfig.json',
  'apps/api/tsconfig.json',
  'apps/web/tsconfig.json',
  'apps/web/tsconfig.node.json',
  'e2e/tsconfig.json',
];

const checks: [name: string, tool: string, args: string[]][] = [
  ...typed.map((project): (typeof checks)[number] => [`types: ${project}`, 'typescript/tsc', ['-p', project]]),
  ['lint and import rules', 'oxlint', ['--deny-warnings']],
  ['layout', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip', []],
  [
    'messages in both languages',
    'vitest',
    ['run', '--config', 'scripts/all-tests.config.ts', '--project', '@cynllun/messages', 'catalogue'],
  ],
];

try {
  await prepareCode(say);
  const failed: string[] = [];
  for (const [name, tool, args] of checks) {
    say(name);
    if (!(await runTool(tool, args))) failed.push(name);
  }
  say('schema.graphql');
  if (!(await runScript('scripts/check-schema.ts', ['--check']))) failed.push('schema.graphql');
  say('spelling');
  if (!(await runScript('scripts/spell.ts', []))) failed.push('spelling');
  say(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll is well.');
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (error) {
  failPlainly(error);
}
