import { isOn, readXml } from './xml.ts';

const POUNDS = '"£"#,##0';
const POUNDS_AND_PENCE = '"£"#,##0.00';
const DATE = 'dd/mm/yyyy';

/** The formats that a workbook need not spell out (ECMA-376, 18.8.30), as programs in Britain show them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: `${POUNDS};-${POUNDS}`,
  6: `${POUNDS};-${POUNDS}`,
  7: `${POUNDS_AND_PENCE};-${POUNDS_AND_PENCE}`,
  8: `${POUNDS_AND_PENCE};-${POUNDS_AND_PENCE}`,
  9: '0%',
  10: '0.00%',
  14: DATE,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: `${POUNDS};-${POUNDS};"-"`,
  43: '#,##0.00;-#,##0.00;"-"',
  44: `${POUNDS_AND_PENCE};-${POUNDS_AND_PENCE};"-"`,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** Dates of other calendars, whose days are the same. */
const isOtherDate = (id: number): boolean => (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** How the cells of one style show what they hold. */
export interface CellStyle {
  readonly code: string;
  readonly struckOut: boolean;
}

/** The cell styles of a workbook, by their place. */
export function readStyles(xml: string | null): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  const struck: boolean[] = [];
  let inFonts = false;
  let inCellStyles = false;
  readXml(xml ?? '<styleSheet/>', {
    open(name, attribute) {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts) struck.push(false);
      else if (name === 'strike' && inFonts) struck[struck.length - 1] = isOn(attribute('val'));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        const code = formats.get(id) ?? builtIn[id] ?? (isOtherDate(id) ? DATE : 'General');
        styles.push({ code, struckOut: struck[Number(attribute('fontId') ?? 0)] ?? false });
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
      else if (name === 'fonts') inFonts = false;
    },
  });
  return styles;
}
