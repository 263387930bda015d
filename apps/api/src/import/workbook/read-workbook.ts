import type { NamedSheet } from '../named-sheet.ts';
import { FileRefused } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';
import { readComments } from './comments.ts';
import { readRelations } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetXml } from './sheet.ts';
import { wordCounter } from './sheet-cells.ts';
import { readStyles } from './styles.ts';
import { readXml } from './xml.ts';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** Reads every sheet of an .xlsx workbook that holds cells, hidden ones too, in their order, with the comments beside them. */
export function readWorkbook(bytes: Uint8Array): NamedSheet[] {
  const archive = openArchive(bytes);
  const workbook = archive(WORKBOOK);
  if (workbook === null) throw new FileRefused(isOtherWorkbook(archive) ? 'otherWorkbook' : 'notASpreadsheet');
  const { entries, from1904 } = readEntries(workbook);
  const paths = new Map(readRelations(archive, WORKBOOK).map(({ id, path }) => [id, path]));
  const facts = { strings: readSharedStrings(archive), styles: readStyles(archive), from1904, count: wordCounter() };
  return entries.flatMap(({ name, relation, hidden }) => {
    const part = paths.get(relation) ?? '';
    const xml = archive(part);
    if (xml === null) return [];
    const comments = readComments(archive, { part, sheet: name, count: facts.count });
    return [{ name, hidden, ...readSheetXml(xml, name, facts), comments }];
  });
}

/** A workbook of LibreOffice (.ods), or of Excel in its form without XML (.xlsb). */
const isOtherWorkbook = (archive: Archive): boolean =>
  archive('xl/workbook.bin') !== null || /opendocument\.spreadsheet/.test(archive('mimetype') ?? '');

function readEntries(workbook: string): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/i.test(attribute('date1904') ?? '');
      else if (name === 'sheet')
        entries.push({
          name: attribute('name') ?? '',
          relation: attribute('r:id') ?? '',
          hidden: /hidden$/i.test(attribute('state') ?? ''),
        });
    },
  });
  return { entries, from1904 };
}
