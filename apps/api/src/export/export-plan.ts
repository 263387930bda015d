import { can } from '@cynllun/domain/access/access';
import { planTable } from '@cynllun/domain/export/plan-table';
import type { Language } from '@cynllun/domain/text/language';
import type { Context } from '../core/context.ts';
import { peopleOf } from '../plan/surroundings.ts';
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
 * The plan as a spreadsheet, for those who may take it away.
 * @returns null where there is no such plan, or none that the viewer may have
 */
export async function exportPlan(
  context: Context,
  planId: string,
  kind: ExportKind,
  language: Language,
): Promise<ExportedFile | null> {
  const { prisma, sql, viewer, today } = context;
  const plan = await planReader(sql).read(planId);
  if (plan === null || can(viewer, 'plan.export', planSubject(plan, today())) !== 'allowed') return null;
  const people = new Map((await peopleOf(sql, plan)).map(({ id, name }) => [id, name]));
  const authority = await prisma.organisation.findUniqueOrThrow({ where: { id: plan.authorityId } });
  const { table, sheet, fileName } = await wordsOf(language, people);
  const name = fileName(language === 'cy' ? authority.nameCy : authority.nameEn, today());
  return turn(async () => {
    const rows = planTable(plan, table);
    return kind === 'csv'
      ? { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: Buffer.from(asCsv(rows)) }
      : { name: `${name}.xlsx`, type: WORKBOOK, content: await asWorkbook(sheet, rows) };
  });
}

/** Files are made one at a time: thirty at once would hold up everyone. */
const turn = inTurn();

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
