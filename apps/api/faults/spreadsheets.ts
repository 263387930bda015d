import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { workbookOf } from '../testing/workbook-files.ts';
import type { Check } from './check.ts';

/** Megabytes that the server may have held at its most: all its threads, the one that reads spreadsheets too. */
const MOST = 600;

/** The most that each kind of file can be: what a person sends by mistake, or someone sends on purpose. */
const hostile: Readonly<Record<string, () => Uint8Array>> = {
  'a cell of 190 MB': () => workbookOf(sheet(`<row>${cell('x'.repeat(190_000_000))}</row>`)),
  'a sheet of 190 MB of cells': () => workbookOf(sheet(row(cell('words'), 30).repeat(150_000))),
  'letters of two bytes in 100 MB': () => workbookOf(sheet(`<row>${cell('ŵ'.repeat(50_000_000))}</row>`)),
  'as many cells as are taken': () => workbookOf(sheet(row(cell('w'), 200).repeat(6_000))),
  'one text in as many cells': () =>
    workbookOf(sheet(row('<c t="s"><v>0</v></c>', 200).repeat(6_000)), '', 'x'.repeat(32_000)),
  'shared texts without end': () => workbookOf(sheet(''), '', { xml: '<t>a</t></si><si>'.repeat(8_000_000) }),
  'many parts': () =>
    zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`xl/${n}.xml`, strToU8('<a/>')]))),
  'a text of separators': () => Buffer.alloc(20_000_000, ','),
  'a text of line ends': () => Buffer.alloc(20_000_000, '\n'),
  'a text of quotes': () => Buffer.alloc(20_000_000, '"'),
  'a text of accents': () => Buffer.from('ŵ'.repeat(10_000_000)),
  'bytes that are no text': () => Buffer.alloc(20_000_000, 0xe9),
  'a text of two bytes a letter': () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(19_000_000, 'a\0')]),
};

const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (one: string, cells: number) => `<row>${one.repeat(cells)}</row>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** Uploads them one after another, then all at once; the server must stay within its memory, and say why not. */
export async function readHostile(check: Check): Promise<void> {
  check.say('Hostile spreadsheets');
  const { program, writer } = check;
  const send = async (name: string, bytes: Uint8Array) => {
    const response = await fetch(`${program.url}/plans/${writer.planId}/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie: writer.cookie },
      body: Buffer.from(bytes),
    });
    const body = await response.text();
    if (![200, 422, 503].includes(response.status)) check.wrong(`${name}: ${response.status} ${body.slice(0, 200)}`);
    return response.status === 200 ? 'taken' : (/"reason":"(\w+)"/.exec(body)?.[1] ?? body.slice(0, 100));
  };
  for (const [name, make] of Object.entries(hostile)) {
    const bytes = make();
    const begun = performance.now();
    const said = await send(name, bytes);
    check.say(`  ${name}: ${said}, ${Math.round(performance.now() - begun)} ms, at most ${peak(program.pid)} MB`);
  }
  const files = Object.entries(hostile).map(([name, make]) => [name, make()] as const);
  await Promise.all(files.map(([name, bytes]) => send(name, bytes)));
  const most = peak(program.pid);
  check.say(`  all at once: at most ${most} MB`);
  if (most > MOST) check.wrong(`the server had ${most} MB`);
}

/** The most memory a process has had, in megabytes, without PostgreSQL's, which reads no spreadsheet. */
const peak = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
