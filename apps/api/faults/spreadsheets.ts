import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { fileLimits } from '../src/import/refusal.ts';
import { workbookOf } from '../testing/workbook-files.ts';
import type { Check } from './check.ts';

/** Megabytes that the server may have held at its most, with the process that reads spreadsheets for it. */
const MOST = 600;

const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (one: string, cells: number) => `<row>${one.repeat(cells)}</row>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const { bytes: BYTES, plainBytes: PLAIN, cells: CELLS } = fileLimits;

/** As much of something as a workbook may nearly unpack to. */
const much = (piece: string) => piece.repeat(Math.floor((fileLimits.unpacked * 0.95) / Buffer.byteLength(piece)));

/** A tracker of 2,000 actions, each with words in 20 columns and a hundred more that are formatted and blank. */
function aLargeTracker(): Uint8Array {
  const headings = ['Action', 'Lead', 'Cost', 'End date', ...Array.from({ length: 16 }, (_, n) => `Notes ${n}`)];
  const blank = '<c s="1"/>'.repeat(100);
  const rows = Array.from({ length: 2_000 }, (_, n) => {
    const cells = headings.map((heading) => cell(`${heading} ${n}: what was agreed with carers, and by whom`));
    return `<row>${cells.join('')}${blank}</row>`;
  });
  return workbookOf(sheet(`<row>${headings.map(cell).join('')}</row>${rows.join('')}`));
}

interface Sent {
  readonly make: () => Uint8Array;
  /** `taken`, or why not. */
  readonly said: string;
}
const refused = (said: string, make: Sent['make']): Sent => ({ said, make });
const taken = (make: Sent['make']): Sent => refused('taken', make);

/** The most that each kind of file can be: what a person sends by mistake, or someone sends on purpose. */
const files: Readonly<Record<string, Sent>> = {
  'a large tracker': taken(aLargeTracker),
  'as many cells as are taken': taken(() => workbookOf(sheet(row(cell('w'), 50).repeat(CELLS / 50)))),
  'as many cells of text as are taken': taken(() => Buffer.from(`${'w,'.repeat(49)}w\n`.repeat(CELLS / 50))),
  'a cell of 190 MB': refused('unpacksTooLarge', () =>
    workbookOf(sheet(`<row>${cell('x'.repeat(190_000_000))}</row>`)),
  ),
  'a cell of letters': refused('cellTooLong', () => workbookOf(sheet(`<row>${cell(much('x'))}</row>`))),
  'a cell of accents': refused('cellTooLong', () => workbookOf(sheet(`<row>${cell(much('ŵ'))}</row>`))),
  'more cells than are taken': refused('tooManyCells', () =>
    workbookOf(sheet(row(cell('w'), 50).repeat(CELLS / 50 + 1))),
  ),
  'one text in many cells': refused('tooMuchText', () =>
    workbookOf(sheet(row('<c t="s"><v>0</v></c>', 40).repeat(6_000)), '', 'x'.repeat(32_000)),
  ),
  'one text in as many cells as are taken': refused('tooMuchText', () =>
    workbookOf(sheet(row('<c t="s"><v>0</v></c>', 20).repeat(CELLS / 20)), '', 'ŵ'.repeat(390)),
  ),
  'many shared texts': refused('empty', () => workbookOf(sheet(''), '', { xml: much('<t>a</t></si><si>') })),
  'long shared texts': refused('empty', () =>
    workbookOf(sheet(''), '', { xml: much(`<t>${'ŵ'.repeat(32_000)}</t></si><si>`) }),
  ),
  'many blank cells': refused('empty', () => workbookOf(sheet(much(row('<c/>', 200))))),
  'many elements within each other': refused('damaged', () => workbookOf(sheet(much('<g>')))),
  'many hidden columns': refused('empty', () =>
    workbookOf(`<worksheet><cols>${much('<col min="1" max="200" hidden="1"/>')}</cols><sheetData/></worksheet>`),
  ),
  'many hidden rows': refused('empty', () => workbookOf(sheet(much('<row hidden="1"/>')))),
  'many merged cells': refused('tooManyCells', () =>
    workbookOf(`<worksheet><sheetData/><mergeCells>${much('<mergeCell ref="A1:B2"/>')}</mergeCells></worksheet>`),
  ),
  'many parts': refused('notASpreadsheet', () =>
    zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`xl/${n}.xml`, strToU8('<a/>')]))),
  ),
  'more text than is taken': refused('tooMuchText', () => Buffer.alloc(BYTES, 'a')),
  'a text of separators': refused('tooManyColumns', () => Buffer.alloc(PLAIN, ',')),
  'a text of short cells': refused('tooManyCells', () => Buffer.from(`${'a,'.repeat(199)}a\n`.repeat(5_900))),
  'a text of long cells': refused('tooMuchText', () => Buffer.alloc(PLAIN, `${'ŵ '.repeat(8_000)}\n`)),
  'a text of line ends': refused('tooManyRows', () => Buffer.alloc(PLAIN, '\n')),
  'a text of quotes': refused('tooMuchText', () => Buffer.alloc(PLAIN, '"')),
  'a text of words': refused('tooMuchText', () => Buffer.alloc(PLAIN, 'a ')),
  'a text of accents': refused('tooMuchText', () => Buffer.alloc(PLAIN, 'ŵ')),
  'a text of letters encoded twice': refused('tooMuchText', () => Buffer.alloc(PLAIN, 'â€™')),
  'bytes that are no text': refused('tooMuchText', () => Buffer.alloc(PLAIN, 0xe9)),
  'a text of two bytes a letter': refused('tooMuchText', () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(PLAIN - 2, 'a\0')]),
  ),
};

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
  let reading = 0;
  const isWithin = (name: string) => {
    const most = peak(program.pid) + reading;
    if (most > MOST) check.wrong(`${name}: the server had ${most} MB`);
    return `at most ${most} MB`;
  };
  check.say(`  before any: ${isWithin('before any')}`);
  // It may end with its file: its peak is looked at while it reads.
  const watch = setInterval(() => {
    reading = Math.max(reading, ...program.readers().map(peak));
  }, 25);
  const forget = () => {
    reading = 0;
    for (const pid of [program.pid, ...program.readers()]) forgetPeak(pid);
  };
  for (const [name, { make, said: expected }] of Object.entries(files)) {
    const bytes = make();
    forget();
    const begun = performance.now();
    const said = await send(name, bytes);
    if (said !== expected) check.wrong(`${name}: ${said} and not ${expected}`);
    check.say(`  ${name}: ${said}, ${Math.round(performance.now() - begun)} ms, ${isWithin(name)}`);
  }
  const all: (readonly [string, Uint8Array])[] = [];
  for (const [name, { make }] of Object.entries(files)) {
    all.push([name, make()]);
    // Connections that the server has closed meanwhile are noticed, and not used again.
    await setImmediate();
  }
  forget();
  const sent = await Promise.allSettled(all.map(([name, bytes]) => send(name, bytes)));
  for (const each of sent) if (each.status === 'rejected') check.wrong(`all at once: ${String(each.reason)}`);
  check.say(`  all at once: ${isWithin('all at once')}`);
  clearInterval(watch);
}

/** The most memory a process has had, in megabytes; 0 once it has ended. PostgreSQL reads no spreadsheet, and is not counted. */
function peak(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** From now on its peak is of what comes now. */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // It has ended.
  }
}
