import type { NamedSheet } from '../named-sheet.ts';
import { FileRefused } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';
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

/** Reads every sheet of an .xlsx workbook that holds cells, hidden ones too, in their order. */
export function readWorkbook(bytes: Uint8Array): NamedSheet[] {
  const archive = openArchive(bytes);
  const workbook = archive('xl/workbook.xml');
  if (workbook === null) throw new FileRefused(isOtherWorkbook(archive) ? 'otherWorkbook' : 'notASpreadsheet');
  const { entries, from1904 } = readEntries(workbook);
  const paths = readRelations(archive);
  const facts = { strings: readSharedStrings(archive), styles: readStyles(archive), from1904, count: wordCounter() };
  return entries.flatMap(({ name, relation, hidden }) => {
    const xml = archive(paths.get(relation) ?? '');
    return xml === null ? [] : [{ name, hidden, ...readSheetXml(xml, name, facts) }];
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

/** The path of each part by the name that the workbook has for it. */
function readRelations(archive: Archive): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  readXml(archive('xl/_rels/workbook.xml.rels') ?? '<Relationships/>', {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined) return;
      paths.set(attribute('Id') ?? '', target.startsWith('/') ? target : `xl/${target.replace(/^\.\//, '')}`);
    },
  });
  return paths;
}
