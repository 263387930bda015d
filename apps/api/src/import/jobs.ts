import { gunzipSync, gzipSync } from 'node:zlib';
import { assemble } from '@cynllun/domain/import/assemble';
import type { Decisions } from '@cynllun/domain/import/decisions';
import { cellWords } from '@cynllun/domain/reading/cell';
import type { Mapping } from '@cynllun/domain/reading/fields';
import { findLayout } from '@cynllun/domain/import/layout';
import { matchTargets, type Matches } from '@cynllun/domain/import/match-targets';
import type { ImportPreview } from '@cynllun/domain/import/preview';
import { readTable } from '@cynllun/domain/import/read-table';
import { sinceExport, withMarks, type SinceExport } from '@cynllun/domain/import/since-export';
import type { EncodingTaken, TextEncoding } from '@cynllun/domain/import/text-encoding';
import { toWire } from '@cynllun/domain/import/wire';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedSheet } from './named-sheet.ts';
import { encodingIn, isFilled, readFile } from './read-file.ts';
import { fileLimits, FileRefused } from './refusal.ts';
import { sheetEdits, type Assembled, type SheetEdits, type SheetInto } from './sheet-edits.ts';

/** A sheet to choose from. */
export interface SheetChoice {
  readonly name: string;
  readonly rows: number;
  /** The workbook's owner put it out of sight. */
  readonly hidden: boolean;
}

export interface FileRead {
  /** The cells of every sheet, gzipped JSON. */
  readonly content: Uint8Array;
  readonly encoding: EncodingTaken | null;
  readonly sheets: readonly SheetChoice[];
  /** The sheet that looks most like a plan, which the preview is of. */
  readonly sheet: number;
  readonly preview: string;
}

interface UploadJob {
  readonly bytes: Uint8Array;
  /** How a person says that its text was saved; null for as it seems. */
  readonly encoding: TextEncoding | null;
  readonly plan: Plan;
  /** When the same file was brought in before: for each of its sheets, the action that each row became. */
  readonly before: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @throws FileRefused */
function readUpload({ bytes, encoding, plan, before }: UploadJob): FileRead {
  const sheets = readFile(bytes, encoding);
  refuseHeadingsAlone(sheets);
  const sheet = likeliestSheet(sheets);
  const rows = before[sheets[sheet]?.name ?? ''] ?? {};
  const preview = previewOf(readSheet(sheets[sheet]), plan, rows);
  return {
    content: gzipSync(JSON.stringify(sheets), { level: 4 }),
    encoding: encodingIn(bytes, encoding),
    sheets: sheets.map(({ name, hidden = false, rows: all }) => ({ name, rows: all.filter(isFilled).length, hidden })),
    sheet,
    preview,
  };
}

/** A file of headings with nothing under them would be an import of nothing. */
function refuseHeadingsAlone(sheets: readonly NamedSheet[]): void {
  const alone = sheets.map((sheet) => {
    const { headingRow, firstRow } = findLayout(sheet);
    return headingRow === null || sheet.rows.slice(firstRow).some(isFilled) ? null : headingRow;
  });
  const [row] = alone;
  if (row != null && !alone.includes(null)) throw new FileRefused('headingsAlone', { line: row + 1 });
}

/** Of the sheets with headings of ours the one with most rows, a hidden one last; the first in sight where none has any. */
function likeliestSheet(sheets: readonly NamedSheet[]): number {
  const rows = sheets.map((sheet) => {
    const headed = findLayout(sheet).headingRow === null ? 0 : sheet.rows.length;
    return sheet.hidden ? headed - fileLimits.rows : headed;
  });
  return Math.max(0, rows.indexOf(Math.max(...rows)));
}

export interface PreviewJob {
  readonly content: Uint8Array;
  readonly sheet: number;
  readonly mapping: Mapping | null;
  readonly plan: Plan;
  /** The id that each action got from its row, when the same sheet was brought in before. */
  readonly rows: Readonly<Record<string, string>>;
}

/** @throws FileRefused */
const previewSheet = (job: PreviewJob): string => previewOf(readStored(job), job.plan, job.rows);

/** The preview and what of it the plan already has, as JSON: only the browser looks into it. */
function previewOf(read: ImportPreview, plan: Plan, rows: PreviewJob['rows']): string {
  refuseTooMuch(read);
  const since = sinceExport(read, plan);
  const { preview } = since;
  const matches = matchesOf(since, plan, rows);
  return JSON.stringify({ preview: toWire(preview), matches });
}

const matchesOf = (since: SinceExport, plan: Plan, rows: PreviewJob['rows']): Matches =>
  withMarks(matchTargets(since.preview, plan, rows), since);

function refuseTooMuch({ actions, recommendations, outside }: ImportPreview): void {
  const { actions: most } = fileLimits;
  if (actions.length > most) throw new FileRefused('tooManyActions', { found: actions.length, most });
  const cells = [...actions, ...recommendations].flatMap((each) => each.cells);
  // Cells merged over several rows stand in each.
  refuseWords([...cells, ...outside].map(({ original }) => original));
}

export interface AcceptJob extends PreviewJob, SheetInto {
  readonly decisions: Decisions;
}

const acceptSheet = (job: AcceptJob): SheetEdits => sheetEdits(assembleSheet(job), job);

function assembleSheet(job: AcceptJob): Assembled {
  const since = sinceExport(readStored(job), job.plan);
  const { preview } = since;
  const leftOut = new Set(job.decisions.leaveOut);
  const kept = { ...preview, actions: preview.actions.filter(({ rows }) => !leftOut.has(rows[0] ?? 0)) };
  return {
    imported: assemble(preview, job.decisions),
    matches: matchesOf({ ...since, preview: kept }, job.plan, job.rows),
    outside: preview.outside,
  };
}

function readStored({ content, sheet, mapping }: PreviewJob): ImportPreview {
  const sheets = JSON.parse(gunzipSync(content).toString()) as NamedSheet[];
  return readSheet(sheets[sheet], mapping ?? undefined);
}

/** Every word of a sheet is in its preview: what is too much is refused before it is read. */
function readSheet(sheet: NamedSheet | undefined, mapping?: Mapping): ImportPreview {
  const { rows } = sheet ?? { rows: [] };
  refuseWords(rows.flat().map(cellWords));
  return readTable(sheet ?? { rows }, mapping);
}

function refuseWords(all: readonly string[]): void {
  const { text: most } = fileLimits;
  if (all.reduce((sum, { length }) => sum + length, 0) > most) throw new FileRefused('tooMuchText', { most });
}

/** Everything that is done with a file away from the process that answers people. */
export const jobs = { readUpload, previewSheet, acceptSheet };
export type Jobs = typeof jobs;
