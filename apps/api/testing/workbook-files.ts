import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readFile } from '../src/import/read-file.ts';

export const fixture = (name: string) => readFileSync(new URL(`../src/import/fixtures/${name}`, import.meta.url));

/** The rows of a file's first sheet. */
export const rowsOf = (bytes: Uint8Array) => readFile(bytes)[0]?.rows;

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00"/><numFmt numFmtId="165" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

/** A workbook of one sheet with the rows given, in styles 1 per cent, 2 two decimals and 3 date. */
export function aWorkbook(rows: string, properties = '', end = '</sheetData></worksheet>'): Uint8Array {
  return workbookOf(`<worksheet><sheetData>${rows}${end}`, properties);
}

/** A workbook of one sheet whose XML is given; `shared` is its one shared text. */
export function workbookOf(
  sheet: string,
  properties = '',
  shared: string | { readonly xml: string } = 'shared',
  styles = STYLES,
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(styles),
    'xl/sharedStrings.xml': strToU8(
      `<sst><si>${typeof shared === 'string' ? `<t>${shared}</t>` : shared.xml}</si></sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}
