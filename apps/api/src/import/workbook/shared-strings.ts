import type { Archive } from './archive.ts';
import { readXml, unescapeText } from './xml.ts';

/** The texts that a workbook keeps once for all its cells, without their fonts and their readings in other scripts. */
export function readSharedStrings(archive: Archive): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readXml(archive('xl/sharedStrings.xml') ?? '<sst/>', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(value) {
      if (inText) text += value;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}
