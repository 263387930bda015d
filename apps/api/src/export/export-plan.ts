import { can } from '@cynllun/domain/access/access';
import { planTable } from '@cynllun/domain/export/plan-table';
import { findings } from '@cynllun/domain/rules/findings';
import { gapsAt } from '@cynllun/domain/submission/gaps';
import type { Language } from '@cynllun/domain/text/language';
import type { Context } from '../core/context.ts';
import { readSurroundings } from '../plan/surroundings.ts';
import { inTurn } from '../platform/in-turn.ts';
import { planSubject } from '../plan/plan-subject.ts';
import { asCsv } from './csv.ts';
import { wordsOf } from './words.ts';
import { asWorkbook } from './workbook.ts';
import { planReader } from '../plan/plan-reader.ts';

export interface ExportedFile {
  /** With its ending. */
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** The kinds of file that a plan is exported as. */
export const exportKinds = ['xlsx', 'csv'] as const;
export type ExportKind = (typeof exportKinds)[number];

/**
 * The plan as a spreadsheet, for those who may take it away. Why gaps stay open is a sheet of its own in a workbook.
 * @returns null where there is no such plan, or none that the viewer may have
 */
export async function exportPlan(
  context: Context,
  planId: string,
  kind: ExportKind,
  language: Language,
): Promise<ExportedFile | null> {
  const { sql, viewer, today } = context;
  const plan = await planReader(sql).read(planId);
  if (plan === null || can(viewer, 'plan.export', planSubject(plan, today())) !== 'allowed') return null;
  const { authority, people, facts } = await readSurroundings(sql, plan);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const { table, sheet, fileName, reasons } = await wordsOf(language, names);
  const name = fileName(language === 'cy' ? authority.nameCy : authority.nameEn, today());
  return turn(async () => {
    const rows = planTable(plan, table);
    if (kind === 'csv')
      return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: Buffer.from(asCsv(rows)) };
    const explained = gapsAt(plan, findings(plan, facts, today()), 'final').filter(({ reason }) => reason !== null);
    const sheets = [{ name: sheet, rows }, ...(explained.length === 0 ? [] : [reasons(explained)])];
    return { name: `${name}.xlsx`, type: WORKBOOK, content: await asWorkbook(sheets) };
  });
}

/** Files are made one at a time: thirty at once would hold up everyone. */
const turn = inTurn();

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
