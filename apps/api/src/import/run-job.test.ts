import { strToU8, zipSync } from 'fflate';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { expect, test, vi } from 'vitest';
import { runJob } from './run-job.ts';

// A process takes a while to start.
vi.setConfig({ testTimeout: 30_000 });

const readBytes = (bytes: Uint8Array) =>
  runJob('readUpload', { bytes, encoding: null, plan: planWith({}), before: {} });
const read = (text: string) => readBytes(Buffer.from(text));
const csv = 'Recommendation,Action\nImprove,Write';

test('many files at once are all read, in turn', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => read(csv)));
  expect(all.map(({ sheets }) => sheets[0]?.rows)).toEqual([2, 2, 2, 2, 2, 2]);
});

test('more than can wait are told to come back', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 30 }, () => read(csv)));
  const refused = asked.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(9);
  expect(refused[0]).toMatchObject({ reason: { code: 'busy' } });
});

test('a file at fault leaves the process to the next one', async () => {
  await expect(read('%PDF-1.7')).rejects.toMatchObject({ code: 'notASpreadsheet' });
  expect((await read(csv)).sheets).toEqual([{ name: '', rows: 2, hidden: false }]);
});

/** A workbook of sheets, each with headings of ours and so many rows below. */
function aWorkbook(sheets: readonly { readonly state: string; readonly rows: number }[]): Uint8Array {
  const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const row = `<row>${cell('Improve')}${cell('Write')}</row>`;
  const parts = sheets.map(({ rows }, index) => [
    `xl/worksheets/sheet${index}.xml`,
    `<worksheet><sheetData><row>${cell('Recommendation')}${cell('Action')}</row>${row.repeat(rows)}</sheetData></worksheet>`,
  ]);
  const entries = sheets.map(({ state }, index) => `<sheet name="${index}" state="${state}" r:id="r${index}"/>`);
  const relations = sheets.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`);
  const all = [
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ...parts,
  ];
  return zipSync(Object.fromEntries(all.map(([name = '', xml = '']) => [name, strToU8(xml)])));
}

test('the sheet with most rows is the plan, unless it was put out of sight', async () => {
  const visible = { state: 'visible', rows: 2 };
  const { sheets, sheet } = await readBytes(
    aWorkbook([{ state: 'hidden', rows: 9 }, { ...visible, rows: 1 }, visible, { state: 'veryHidden', rows: 8 }]),
  );
  expect(sheets.map(({ rows }) => rows)).toEqual([10, 2, 3, 9]);
  expect(sheets.map(({ hidden }) => hidden)).toEqual([true, false, false, true]);
  expect(sheet).toBe(2);
});

test('words that become no action count as well', async () => {
  const outside = `${'x'.repeat(30_000)}\n`.repeat(140);
  await expect(read(`${outside}${csv}`)).rejects.toMatchObject({ code: 'tooMuchText' });
});
