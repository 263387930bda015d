import { Parser } from 'saxen';
import { fileLimits, FileRefused } from '../refusal.ts';

/** Callbacks for each element, by its name without the prefix, in document order. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML from start to end. Entities of its own making are not expanded. Refuses what is not well formed. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    open?.(localName(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => close?.(localName(name)));
  parser.on('text', (value, decode) => text?.(decode(value)));
  parser.on('cdata', (value) => text?.(value));
  parser.on('error', () => {
    throw new FileRefused('damaged');
  });
  parser.parse(xml);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** UTF-16 units that a cell of the most words can take, were each written as `_x000D_`: more is cut. */
export const longestEscaped = fileLimits.cell * '_x000D_'.length;
