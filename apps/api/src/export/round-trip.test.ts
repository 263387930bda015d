import { exportColumns, type ExportColumn } from '@cynllun/domain/export/columns';
import { planTable } from '@cynllun/domain/export/plan-table';
import { arbitraryPlan } from '@cynllun/domain/fixtures/arbitrary-plan';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { assemble } from '@cynllun/domain/import/assemble';
import type { Cell } from '@cynllun/domain/reading/cell';
import type { ImportField } from '@cynllun/domain/reading/fields';
import { matchTargets } from '@cynllun/domain/import/match-targets';
import { readTable } from '@cynllun/domain/import/read-table';
import { sinceExport, withMarks } from '@cynllun/domain/import/since-export';
import { languages, type Language } from '@cynllun/domain/text/language';
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
  noteWords: 'note',
};

interface Described {
  readonly indicators: readonly object[];
  readonly costLines: readonly object[];
}

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

  test('letters that a program lost are no change, and what a person changed beside them is one', async () => {
    const [first, ...others] = examplePlan().actions;
    if (!first) throw new Error('no action');
    const title = { ...first.title, en: 'Cadw’r tŷ hŵn', cy: 'Cadw’r tŷ hŵn' };
    const plan = { ...examplePlan(), actions: [{ ...first, title }, ...others] };
    const lossy = asCsv(await tableOf(plan, language)).replaceAll(/[ŵŷ]/g, '?');
    const same = readBack(Buffer.from(lossy), plan);
    expect(same.actions.flatMap(({ cells }) => cells.map(({ original }) => original))).not.toContain('Cadw’r t? h?n');
    expect(same.matches.lost).toBeGreaterThan(0);
    const { actions } = readBack(Buffer.from(lossy.replace('t? h?n', 't? newydd h?n')), plan);
    expect(actions.flatMap(({ cells }) => cells.map(({ original }) => original))).toContain('Cadw’r t? newydd h?n');
  });

  test('a plan taken away without its marks fills another plan with all that its columns say', async () => {
    const plan = examplePlan();
    const rows = (await tableOf(plan, language)).map((row) => row.slice(0, -1));
    const { actions } = assemble(readTable({ rows }), { proposals: true, cells: [], leaveOut: [] });
    const measures = ['unit', 'direction', 'baseline', 'baselineOn', 'target', 'targetOn', 'source', 'frequency'];
    const money = ['amount', 'kind', 'financialYear', 'confirmed'];
    /** The file is in the order of the recommendations. */
    const told = (items: readonly object[], keys: readonly string[]) =>
      items.map((item) => JSON.stringify(keys.map((key) => Object(item)[key]))).toSorted();
    const said = (all: readonly Described[]) => ({
      indicators: told(all.flatMap(({ indicators }) => indicators), measures),
      costLines: told(all.flatMap(({ costLines }) => costLines), money),
      alone: told(all, ['standsAloneReason']),
    }); // prettier-ignore
    expect(said(actions)).toEqual(said(plan.actions));
    const notes = plan.actions.flatMap((each) =>
      each.notes.map(({ heading, words }) => ({ heading, words, field: '' })),
    );
    expect(actions.flatMap((each) => each.notes)).toEqual(expect.arrayContaining(notes));
  });
});
