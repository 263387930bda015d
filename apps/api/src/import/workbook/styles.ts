import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What a number looks like to the person who typed it: a date, so many per cent, with so many decimals, or as it is. */
export type NumberLook =
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'decimals'; readonly places: number }
  | { readonly kind: 'plain' };

const PLAIN: NumberLook = { kind: 'plain' };
const DATE: NumberLook = { kind: 'date' };

/** The formats that a workbook need not spell out (ECMA-376, 18.8.30), by what they mean to us. */
function builtIn(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DATE;
  if (id === 9 || id === 10) return { kind: 'percent' };
  return PLAIN;
}

/** The look of the numbers in each cell style of a workbook, by the style's place. */
export function readStyles(archive: Archive): readonly NumberLook[] {
  const formats = new Map<number, NumberLook>();
  const styles: NumberLook[] = [];
  let inCellStyles = false;
  readXml(archive('xl/styles.xml') ?? '<styleSheet/>', {
    open(name, attribute) {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), lookOf(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push(formats.get(id) ?? builtIn(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** What a format code makes of a number, from the part for positive numbers without colours, quotes and spacing. */
function lookOf(code: string): NumberLook {
  const [positive = ''] = code.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general|standard/i.test(plain)) return PLAIN;
  if (/[yd]/i.test(plain) || /m{3}/i.test(plain)) return DATE;
  if (plain.includes('%')) return { kind: 'percent' };
  const decimals = /^0\.(0+)$/.exec(plain);
  return decimals ? { kind: 'decimals', places: decimals[1]?.length ?? 0 } : PLAIN;
}
