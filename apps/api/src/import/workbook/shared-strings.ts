import { isOn, longestEscaped, readXml, unescapeText } from './xml.ts';

/** The words of a text that count, and those of it that are struck out. */
export interface SharedText {
  readonly text: string;
  readonly struck: string;
}

/** A text of the workbook by its place. */
export type SharedTexts = (place: number) => SharedText | undefined;

/** The texts that a workbook keeps once for all its cells, without their fonts and their readings in other scripts. */
export function readSharedStrings(xml: string | null): SharedTexts {
  const texts: string[] = [];
  // Few have any: an object for each text would take most of the memory.
  const struckOut = new Map<number, string>();
  let text = '';
  let struck = '';
  let isStruck = false;
  let inText = false;
  let inReading = false;
  readXml(xml ?? '<sst/>', {
    open(name, attribute) {
      if (name === 'si') [text, struck, isStruck] = ['', '', false];
      else if (name === 'r') isStruck = false;
      else if (name === 'strike') isStruck = isOn(attribute('val'));
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(value) {
      // One too long for a cell stays too long: the cell that shows it is refused.
      if (inText && isStruck) struck = (struck + value).slice(0, longestEscaped + 1);
      else if (inText) text = (text + value).slice(0, longestEscaped + 1);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        if (struck !== '') struckOut.set(texts.length, unescapeText(struck));
        texts.push(unescapeText(text));
      }
    },
  });
  return (place) => {
    const found = texts[place];
    return found === undefined ? undefined : { text: found, struck: struckOut.get(place) ?? '' };
  };
}
