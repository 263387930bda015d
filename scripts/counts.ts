import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from './run.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed: tests and journeys that failed before. Each is a defect, of the program or of the test. */
  secondTry: number;
  /** Each test that failed, by file and name, with the first line of why: said last, where the end of a long log is kept. */
  failures: readonly string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** A file that could not be loaded has failed without a test of its own. */
  testResults: { name: string; status: string; message: string; assertionResults: VitestResult[] }[];
}

interface VitestResult {
  fullName: string;
  status: string;
  failureMessages: string[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** @param file vitest's JSON report @param endedWell whether vitest itself was content */
export function vitestCounts(file: string, endedWell: boolean): Counts {
  const report = read<VitestReport>(file);
  if (!report) return nothingRan;
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    secondTry: 0,
    failures: [
      ...unloaded.map((one) => failure(one.name, 'could not be loaded', one.message)),
      ...report.testResults.flatMap((one) =>
        one.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => failure(one.name, test.fullName, test.failureMessages[0])),
      ),
    ],
  };
  return neverSilent(counts, endedWell);
}

/** @param file vitest's JSON report @returns the files with a test that failed, by their path */
export function failedFiles(file: string): string[] {
  return read<VitestReport>(file)?.testResults.flatMap((one) => (one.status === 'failed' ? [one.name] : [])) ?? [];
}

/** @param second of the files alone in which something failed: what passes there has passed, and stays named */
export function withSecondTry(first: Counts, second: Counts): Counts {
  const mended = Math.max(0, first.failed - second.failed);
  return { ...first, passed: first.passed + mended, failed: second.failed, secondTry: mended };
}

function failure(file: string, test: string, message = ''): string {
  return `${relative(projectFolder, file)} › ${test}: ${message.split('\n', 1)[0]}`;
}

/** @param file Playwright's JSON report */
export function playwrightCounts(file: string, endedWell: boolean): Counts {
  const report = read<PlaywrightReport>(file);
  if (!report) return nothingRan;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Playwright ends with the names of its own.
  return neverSilent(
    { passed: expected + flaky, failed: unexpected, skipped, secondTry: flaky, failures: [] },
    endedWell,
  );
}

export const nothingRan: Counts = { passed: 0, failed: 1, skipped: 0, secondTry: 0, failures: [] };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    secondTry: a.secondTry + b.secondTry,
    failures: [...a.failures, ...b.failures],
  };
}

export function closingLine({ passed, failed, skipped, secondTry, failures }: Counts): string {
  const also = [
    ...(skipped > 0 ? [`, ${skipped} skipped`] : []),
    ...(secondTry > 0 ? [`; ${secondTry} only at the second try, named above: mend it`] : []),
  ];
  return [...failures, `${passed} passed, ${failed} failed${also.join('')}`].join('\n');
}

/** Something outside any test went wrong: that counts as a failure too. */
function neverSilent(counts: Counts, endedWell: boolean): Counts {
  return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
