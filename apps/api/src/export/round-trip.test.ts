import { exportColumns, type ExportColumn } from '@cynllun/domain/export/columns';
import { planTable } from '@cynllun/domain/export/plan-table';
import { arbitraryPlan } from '@cynllun/domain/fixtures/arbitrary-plan';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { Cell } from '@cynllun/domain/import/cell';
import type { ImportField } from '@cynllun/domain/import/fields';
import { matchTargets } from '@cynllun/domain/import/match-targets';
import { readTable } from '@cynllun/domain/import/read-table';
import { sinceExport, withMarks } from '@cynllun/domain/import/since-export';
import { languages, type Language } from '@cynllun/domain/plan/language';
import type { Plan } from '@cynllun/domain/plan/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../import/read-file.ts';
import { asCsv } from './csv.ts';
import { wordsOf } from './words.ts';
import { asWorkbook } from './workbook.ts';

const named = (plan: Plan) =>
  new Map(
    plan.actions
      .flatMap((each) => [each.responsiblePersonId, each.accountablePersonId])
      .map((id) => [id ?? '', `Name ${id}`]),
  );

const files: Record<string, (rows: Cell[][]) => Promise<Uint8Array>> = {
  xlsx: async (rows) => asWorkbook('Plan', rows),
  csv: async (rows) => Buffer.from(asCsv(rows)),
};

async function tableOf(plan: Plan, language: Language): Promise<Cell[][]> {
  return planTable(plan, (await wordsOf(language, named(plan))).table);
}

function readBack(bytes: Uint8Array, plan: Plan) {
  const [sheet] = readFile(bytes);
  const since = sinceExport(readTable(sheet ?? { rows: [] }), plan);
  return { ...since.preview, matches: withMarks(matchTargets(since.preview, plan), since) };
}

const fields: Partial<Record<ExportColumn, ImportField>> = {
  responsible: 'responsible',
  existingResources: 'cost',
  indicator: 'indicatorName',
  baselineOn: 'note',
  targetOn: 'note',
  standsAlone: 'note',
  direction: 'note',
  indicatorFrequency: 'note',
  costKind: 'note',
  financialYear: 'note',
  purpose: 'note',
  confirmed: 'note',
  noteHeading: 'note',
  noteWords: 'note',
};

describe.each(languages)('in %s', (language) => {
  test('the import knows every heading, and takes nothing for what it is not', async () => {
    const { columns } = readTable({ rows: await tableOf(examplePlan(), language) });
    expect(columns.map(({ field }) => field)).toEqual([
      ...exportColumns.map((column) => fields[column] ?? column),
      'note',
    ]);
  });

  test.each(Object.keys(files))('any plan comes back from %s as no change', async (kind) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (plan) => {
        const bytes = await files[kind]?.(await tableOf(plan, language));
        const { actions, outside, recommendations, matches } = readBack(bytes ?? new Uint8Array(), plan);
        expect(actions).toEqual([]);
        expect(outside.filter(({ as }) => as !== 'heading')).toEqual([]);
        expect(recommendations.flatMap(({ cells }) => cells.filter(({ field }) => field === 'note'))).toEqual([]);
        expect(matches.recommendations).not.toContain(null);
      }),
      { numRuns: 30 },
    );
  });
});
