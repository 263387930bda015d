import { Parser } from 'saxen';
import { fileLimits, FileRefused } from '../refusal.ts';

/** The value of an attribute without a prefix, or of one in a namespace, whatever its prefix is. */
export type AttributeOf = (name: string, namespace?: RegExp) => string | undefined;

/** Callbacks for each element, by its name without the prefix, in document order. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: AttributeOf) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Elements within each other: a workbook has some ten. */
const DEEPEST = 200;

/** Reads XML from start to end. Entities of its own making are not expanded. Refuses what is not well formed, or too deep. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new Parser();
  const namespaces = namespacesIn(xml);
  let depth = 0;
  parser.on('openTag', (name, attributes, decode) => {
    depth += 1;
    if (depth > DEEPEST) throw new FileRefused('damaged');
    open?.(localName(name), (key, namespace) => {
      const value = namespace === undefined ? attributes()[key] : prefixed(attributes(), key, namespace);
      return value === undefined ? undefined : decode(value);
    });
  });
  const prefixed = (attributes: Readonly<Record<string, string>>, key: string, namespace: RegExp) =>
    Object.entries(attributes).find(([name]) => {
      const [prefix = '', local] = name.split(':');
      return local === key && namespace.test(attributes[`xmlns:${prefix}`] ?? namespaces.get(prefix) ?? '');
    })?.[1];
  parser.on('closeTag', (name) => {
    depth -= 1;
    close?.(localName(name));
  });
  parser.on('text', (value, decode) => text?.(decode(value)));
  parser.on('cdata', (value) => text?.(value));
  parser.on('error', () => {
    throw new FileRefused('damaged');
  });
  parser.parse(xml);
}

/** Whether an element or attribute that says yes or no says yes: without a value it does. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '1');

/** The prefixes that a part binds to namespaces, nearly always at its root. */
const namespacesIn = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    [...xml.slice(0, 20_000).matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, prefix = '', uri = '']) => [
      prefix,
      uri,
    ]),
  );

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** UTF-16 units that a cell of the most words can take, were each written as `_x000D_`: more is cut. */
export const longestEscaped = fileLimits.cell * '_x000D_'.length;
