import type { Language } from '@cynllun/domain/text/language';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  Tab,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { cleanWords, withEachString } from './clean.ts';
import {
  plainWords,
  type Block,
  type DocumentContent,
  type Line,
  type Row,
  type Said,
  type Section,
} from './content.ts';
import type * as content from './content.ts';

/** A4 upright, in twentieths of a point. */
const paper = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const FONT = 'Arial';
const tags: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const INDENT = 283;
const CAPTION = 'Caption';
const QUIET = '505050';

/** A document for Word: headings and table headings as such, the language of each run, page numbers in the document's own. */
export async function buildDocx(given: DocumentContent): Promise<Uint8Array> {
  const whole = withEachString(given, cleanWords);
  const language = { value: tags[whole.language] };
  const heading = (size: number) => ({
    run: { size, bold: true, font: FONT, color: '000000' },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title: plainWords(whole.title),
    creator: 'Cynllun',
    lastModifiedBy: 'Cynllun',
    styles: {
      default: {
        document: { run: { font: FONT, size: 21, language }, paragraph: { spacing: { after: 100 } } },
        title: { run: { size: 40, bold: true, font: FONT }, paragraph: { spacing: { after: 120 } } },
        heading1: heading(30),
        heading2: heading(25),
        heading3: heading(22),
      },
      paragraphStyles: [
        { id: CAPTION, name: 'Caption', basedOn: 'Normal', paragraph: { keepNext: true }, run: { bold: true } },
      ],
    },
    sections: whole.sections.map((section, index) => pages(whole, section, index === 0)),
  });
  return Packer.toBuffer(document);
}

function pages(whole: DocumentContent, { across, blocks }: Section, isFirst: boolean): ISectionOptions {
  const width = (across ? paper.height : paper.width) - 2 * MARGIN;
  const opening = isFirst
    ? [
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(whole.title) }),
        new Paragraph({ children: runs(whole.state, { color: QUIET }) }),
      ]
    : [];
  return {
    properties: {
      page: {
        // Of a page that lies across, too, it takes the upright measures.
        size: { ...paper, orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: new Footer({ children: [foot(whole, width)] }) },
    children: [...opening, ...blocks.flatMap((block) => blockOf(block, width))],
  };
}

/** What the document is, and *Page 2 of 9* at the end of the line. */
function foot({ foot: words, pageOf }: DocumentContent, width: number): Paragraph {
  const parts = pageOf.split(/(\{pages?\})/);
  const numbers: Readonly<Record<string, string>> = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun({
        size: 16,
        color: QUIET,
        children: [words, new Tab(), ...parts.map((part) => numbers[part] ?? part)],
      }),
    ],
  });
}

function blockOf(block: Block, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.line) })];
    case 'pairs':
      return block.pairs.flatMap(({ name, says }) => [
        new Paragraph({ keepNext: true, spacing: { after: 20 }, children: runs(name, { bold: true }) }),
        ...says.flatMap((said) => saidOf(said, width - INDENT, { indent: { left: INDENT } })),
      ]);
    case 'notice':
      return block.blocks.flatMap((said) =>
        saidOf(said, width, { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: QUIET } } }),
      );
    default:
      return saidOf(block, width);
  }
}

function saidOf(said: Said, width: number, how: IParagraphOptions = {}): readonly (Paragraph | Table)[] {
  switch (said.kind) {
    case 'paragraph':
      return [
        new Paragraph({ ...how, ...(said.quoted && { indent: { left: 2 * INDENT } }), children: runs(said.line) }),
      ];
    case 'list':
      return said.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case 'table':
      return tableOf(said, width, how);
  }
}

function tableOf(said: content.Table, width: number, how: IParagraphOptions): readonly (Paragraph | Table)[] {
  const shares = said.columns.reduce((sum, column) => sum + column.width, 0);
  const columnWidths = said.columns.map((column) => Math.floor((width * column.width) / shares));
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: said.columns.map((column, index) => cell(column.heading, said, index, { bold: true })),
  });
  const table = new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    ...(how.indent?.left !== undefined && { indent: { size: INDENT, type: WidthType.DXA } }),
    borders: { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: line },
    rows: [heading, ...said.rows.map((row) => rowOf(row, said))],
  });
  const caption = new Paragraph({ ...how, style: CAPTION, children: runs(said.caption) });
  // Word joins tables that nothing stands between.
  const after = new Paragraph({ spacing: { after: 0, line: 120 }, children: [] });
  return said.captionHidden ? [table, after] : [caption, table, after];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B0B0B0' };

const rowOf = (row: Row, said: content.Table): TableRow =>
  'group' in row
    ? new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            columnSpan: said.columns.length,
            shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' },
            children: [new Paragraph({ keepNext: true, children: runs(row.group, { bold: true, size: 18 }) })],
          }),
        ],
      })
    : new TableRow({ cantSplit: true, children: row.cells.map((words, index) => cell(words, said, index)) });

const cell = (words: Line, said: content.Table, index: number, how: IRunOptions = {}): TableCell =>
  new TableCell({
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    children: [
      new Paragraph({
        spacing: { after: 0 },
        ...(said.columns[index]?.figures && { alignment: AlignmentType.END }),
        children: runs(words, { size: 18, ...how }),
      }),
    ],
  });

const runs = (words: Line, how: IRunOptions = {}): readonly TextRun[] =>
  words.flatMap((run) =>
    run.words.split('\n').map(
      (text, index) =>
        new TextRun({
          ...how,
          text,
          ...(index > 0 && { break: 1 }),
          ...(run.strong && { bold: true }),
          ...(run.quiet && { color: QUIET }),
          ...(run.language && { language: { value: tags[run.language] } }),
        }),
    ),
  );
