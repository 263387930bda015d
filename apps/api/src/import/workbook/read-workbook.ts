import type { NamedSheet } from '../named-sheet.ts';
import { FileRefused } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';
import { readComments } from './comments.ts';
import { readRelations } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetXml } from './sheet.ts';
import { cellCounter } from './sheet-cells.ts';
import { readStyles } from './styles.ts';
import { readXml } from './xml.ts';

/** The namespaces of names of relationships, in Excel's form of the format and in the strict one of ISO. */
const RELATIONSHIPS = /\/officeDocument\/(?:2006\/)?relationships$/;

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** Reads every sheet of an .xlsx workbook that holds cells, hidden ones too, in their order, with the comments beside them. */
export function readWorkbook(bytes: Uint8Array): NamedSheet[] {
  const archive = openArchive(bytes);
  const path = workbookPath(archive);
  const workbook = archive(path);
  if (workbook === null) throw new FileRefused(isOtherWorkbook(archive) ? 'otherWorkbook' : 'notASpreadsheet');
  const { isWorkbook, entries, from1904 } = readEntries(workbook);
  if (!isWorkbook) throw new FileRefused('notASpreadsheet');
  const relations = readRelations(archive, path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const part = (kind: string) =>
    archive(relations.find((relation) => relation.kind === kind)?.path ?? `${folder}${kind}.xml`);
  const paths = new Map(relations.map((relation) => [relation.id, relation.path]));
  const facts = {
    strings: readSharedStrings(part('sharedStrings')),
    styles: readStyles(part('styles')),
    from1904,
    count: cellCounter(),
  };
  return entries.flatMap(({ name, relation, hidden }) => {
    const sheet = paths.get(relation) ?? '';
    const xml = archive(sheet);
    if (xml === null) return [];
    const cells = readSheetXml(xml, name, facts);
    const beside = readComments(archive, { part: sheet, workbook: path, sheet: name, count: facts.count });
    return [{ name, hidden, ...cells, comments: [...cells.comments, ...beside] }];
  });
}

/** The part that the package names as its document, whatever it is called; the usual one where it names none. */
const workbookPath = (archive: Archive): string =>
  readRelations(archive, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';

/** A workbook of LibreOffice (.ods), or of Excel in its form without XML (.xlsb). */
const isOtherWorkbook = (archive: Archive): boolean =>
  archive('xl/workbook.bin') !== null || /opendocument\.spreadsheet/.test(archive('mimetype') ?? '');

function readEntries(workbook: string): { isWorkbook: boolean; entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let isWorkbook = false;
  let from1904 = false;
  readXml(workbook, {
    open(name, attribute) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') from1904 = /^(?:1|true)$/i.test(attribute('date1904') ?? '');
      else if (name === 'sheet')
        entries.push({
          name: attribute('name') ?? '',
          relation: attribute('id', RELATIONSHIPS) ?? '',
          hidden: /hidden$/i.test(attribute('state') ?? ''),
        });
    },
  });
  return { isWorkbook, entries, from1904 };
}
