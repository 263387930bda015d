import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';
import { FileRefused } from '../refusal.ts';

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://example.invalid/relationships/${kind}" Target="${target}"/>`;
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`;

/** A workbook of one sheet with one cell and the comments beside it, plain and in conversation. */
function workbook(plain: string, conversation: string): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'person', 'persons/person.xml'),
    ),
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'comments', '../comments1.xml'),
      relation('rId2', 'threadedComment', '/xl/threadedComments/threadedComment1.xml'),
    ),
    'xl/comments1.xml': `<comments><authors><author>Siân</author></authors><commentList>${plain}</commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments>${conversation}</ThreadedComments>`,
    'xl/persons/person.xml': '<personList><person displayName="Jane Smith" id="{1}"/></personList>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const commentsOf = (bytes: Uint8Array) => readFile(bytes)[0]?.comments;

test('the words beside cells are read, whatever their fonts', () => {
  const plain = `
    <comment ref="B7" authorId="0">
      <text> <r><rPr><b/></rPr><t>Siân:</t></r> <r><t xml:space="preserve">_x000D_ too late &amp; dear</t></r> </text>
    </comment>
    <comment ref="A1" authorId="0"><text><t>Why?</t><rPh sb="0" eb="1"><t>not this</t></rPh></text></comment>
    <comment ref="A2" authorId="0"><text><t> </t></text></comment>`;
  expect(commentsOf(workbook(plain, ''))).toEqual([
    { row: 6, column: 1, words: 'Siân:\r too late & dear' },
    { row: 0, column: 0, words: 'Why?' },
  ]);
});

test('of a conversation each remark is read with who made it, and not the copy for older programs', () => {
  const plain =
    '<comment ref="B7" authorId="0"><text><t>[Threaded comment] Your version of Excel…</t></text></comment>' +
    '<comment ref="C7" authorId="0"><text><t>Plain</t></text></comment>';
  const conversation =
    '<threadedComment ref="B7" personId="{1}" id="{a}"><text>Too late?</text></threadedComment>' +
    '<threadedComment ref="B7" personId="{2}" id="{b}" parentId="{a}"><text>No</text></threadedComment>';
  expect(commentsOf(workbook(plain, conversation))).toEqual([
    { row: 6, column: 1, words: 'Jane Smith: Too late?' },
    { row: 6, column: 1, words: 'No' },
    { row: 6, column: 2, words: 'Plain' },
  ]);
});

test('one of more words than a cell holds is refused by its cell', () => {
  const bytes = workbook(`<comment ref="B7"><text><t>${'x'.repeat(3_000_000)}</t></text></comment>`, '');
  expect(() => readFile(bytes)).toThrow(FileRefused);
});
