import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, closingLine, failedFiles, playwrightCounts, vitestCounts, withSecondTry } from './counts.ts';
import { projectFolder } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cynllun-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const tests = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test('a file that cannot be loaded counts as a failure', () => {
  const unloaded = {
    name: join(projectFolder, 'a.test.ts'),
    status: 'failed',
    message: 'no such file',
    assertionResults: [],
  };
  expect(vitestCounts(report({ ...tests, testResults: [unloaded] }), false)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
    secondTry: 0,
    failures: ['a.test.ts › could not be loaded: no such file'],
  });
});

test('a test that failed is named after everything else, with the first line of why', () => {
  const failed = { fullName: 'it adds', status: 'failed', failureMessages: ['expected 3\n    at here'] };
  const passed = { fullName: 'it starts', status: 'passed', failureMessages: [] };
  const one = {
    name: join(projectFolder, 'a.test.ts'),
    status: 'failed',
    message: '',
    assertionResults: [passed, failed],
  };
  const counts = vitestCounts(report({ ...tests, numFailedTests: 1, testResults: [one] }), false);
  expect(closingLine(counts)).toBe('a.test.ts › it adds: expected 3\n5 passed, 1 failed');
});

test('what passes when its file runs once more has passed, is said, and stays named', () => {
  const first = { passed: 5, failed: 2, skipped: 1, secondTry: 0, failures: ['a', 'b'] };
  const alone = { passed: 1, failed: 1, skipped: 0, secondTry: 0, failures: ['b'] };
  const counts = withSecondTry(first, alone);
  expect(counts).toEqual({ passed: 6, failed: 1, skipped: 1, secondTry: 1, failures: ['a', 'b'] });
  expect(withSecondTry(first, { ...alone, failed: 3 })).toMatchObject({ passed: 5, failed: 3, secondTry: 0 });
});

test('the files to run once more are those with a test that failed', () => {
  const file = report({ ...tests, testResults: ['passed', 'failed'].map((status) => ({ name: status, status })) });
  expect(failedFiles(file)).toEqual(['failed']);
  expect(failedFiles(join(folder, 'none.json'))).toEqual([]);
});

test('a fault outside any test counts as a failure', () => {
  expect(vitestCounts(report({ ...tests, testResults: [] }), false).failed).toBe(1);
});

test('no report counts as a failure', () => {
  expect(vitestCounts(join(folder, 'none.json'), true).failed).toBe(1);
  expect(playwrightCounts(join(folder, 'none.json'), true).failed).toBe(1);
});

test('a journey that passed only at its second try has passed, and is said', () => {
  const file = report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } });
  const counts = playwrightCounts(file, true);
  expect(counts).toEqual({ passed: 4, failed: 0, skipped: 0, secondTry: 1, failures: [] });
  expect(closingLine(counts)).toBe('4 passed, 0 failed; 1 only at the second try, named above: mend it');
});

test('a journey that failed twice has failed', () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 } });
  expect(playwrightCounts(file, false)).toEqual({ passed: 3, failed: 1, skipped: 2, secondTry: 0, failures: [] });
});

test('the closing line is the sum of both', () => {
  const some = { passed: 5, failed: 1, skipped: 0, secondTry: 0, failures: [] };
  expect(closingLine(add(some, some))).toBe('10 passed, 2 failed');
  expect(closingLine(add(some, { passed: 0, failed: 0, skipped: 3, secondTry: 0, failures: [] }))).toBe(
    '5 passed, 1 failed, 3 skipped',
  );
});
