import { longestEscaped, readXml, unescapeText } from './xml.ts';

/** The texts that a workbook keeps once for all its cells, without their fonts and their readings in other scripts. */
export function readSharedStrings(xml: string | null): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readXml(xml ?? '<sst/>', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(value) {
      // One too long for a cell stays too long: the cell that shows it is refused.
      if (inText) text = (text + value).slice(0, longestEscaped + 1);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}
