import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aWorkbook, fixture, rowsOf } from '../../../testing/workbook-files.ts';

describe('the parts of a workbook are found by what it says of them', () => {
  const moved = (change: (name: string, xml: string) => readonly [string, string]) => {
    const parts = unzipSync(aWorkbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>1.5</v></c></row>'));
    const relations = [['officeDocument', 'xl/workbook.xml', '_rels/.rels']] as const;
    const all = { ...parts };
    for (const [kind, target, path] of relations)
      all[path] = strToU8(
        `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/></Relationships>`,
      );
    return zipSync(
      Object.fromEntries(
        Object.entries(all).map(([name, part]) => {
          const [to, xml] = change(name, strFromU8(part));
          return [to, strToU8(xml)];
        }),
      ),
    );
  };
  test.each<[string, (name: string, xml: string) => readonly [string, string]]>([
    ['as they usually are', (name, xml) => [name, xml]],
    [
      'a workbook of another name',
      (name, xml) => [
        name.replace('workbook.xml', 'workbook22.xml'),
        xml.replace('xl/workbook.xml', 'xl/workbook22.xml'),
      ],
    ],
    [
      'a workbook of another folder',
      (name, xml) => [name.replace(/^xl\//, 'book/'), xml.replace('xl/workbook.xml', '/book/workbook.xml')],
    ],
    [
      'a workbook at the root',
      (name, xml) => [name.replace(/^xl\//, ''), xml.replace('xl/workbook.xml', 'workbook.xml')],
    ],
    [
      'another prefix for relationships',
      (name, xml) => [name, xml.replace('xmlns:r=', 'xmlns:rel=').replace('r:id', 'rel:id')],
    ],
    [
      'a prefix bound where it is used',
      (name, xml) => [
        name,
        xml
          .replace(/ xmlns:r="([^"]*)"/, '')
          .replace('r:id=', 'xmlns:d3p1="http://purl.oclc.org/ooxml/officeDocument/relationships" d3p1:id='),
      ],
    ],
    ['strokes of Windows', (name, xml) => [name.replaceAll('/', '\\'), xml]],
    [
      'a prefix for the format itself',
      (name, xml) => [name, name.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:')],
    ],
  ])('%s', (_, change) => expect(rowsOf(moved(change))).toEqual([['shared', '1.50']]));

  test.each(['prefix-not-r.xlsx', 'workbook22.xlsx'])('%s', (name) => {
    expect(rowsOf(fixture(name))?.[1]).toEqual([
      '1a',
      '1 See people sooner',
      'Open the late clinic (X4)',
      '31/03/2027',
      1000,
    ]);
  });
});
