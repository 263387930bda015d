import type { CellComment } from '@cynllun/domain/reading/cell';
import { fileLimits, FileRefused } from '../refusal.ts';
import type { Archive } from './archive.ts';
import { readRelations } from './relations.ts';
import { placeOf, type Counter } from './sheet-cells.ts';
import { longestEscaped, readXml, unescapeText } from './xml.ts';

interface SheetPart {
  /** The path of the sheet. */
  readonly part: string;
  /** The path of the workbook. */
  readonly workbook: string;
  readonly sheet: string;
  readonly count: Counter;
}

/** A comment as the file has it, while it is read. */
interface Raw {
  readonly cell: string;
  readonly person: string;
  words: string;
}

/**
 * What people wrote beside the cells of a sheet. A conversation is in the file once more as a plain comment with words
 * of the program's own, for programs that know no conversations: that one is left.
 */
export function readComments(archive: Archive, sheetPart: SheetPart): readonly CellComment[] {
  const relations = readRelations(archive, sheetPart.part);
  const said = (kind: string) =>
    relations.flatMap((each) => (each.kind === kind ? rawComments(archive(each.path) ?? '<comments/>') : []));
  const conversations = said('threadedComment');
  const names = conversations.length === 0 ? new Map<string, string>() : readPeople(archive, sheetPart.workbook);
  const talkedOver = new Set(conversations.map(({ cell }) => cell));
  const plain = said('comments').filter(({ cell }) => !talkedOver.has(cell));
  return [...conversations, ...plain].flatMap((raw) => commentOf(raw, names, sheetPart));
}

/** A conversation's words stand in its `text` itself, a plain comment's in the `t` of each stretch in one font. */
function rawComments(xml: string): Raw[] {
  const comments: Raw[] = [];
  let current: Raw | null = null;
  let textIn = 't';
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'comment' || name === 'threadedComment') {
        current = { cell: attribute('ref') ?? '', person: attribute('personId') ?? '', words: '' };
        textIn = name === 'comment' ? 't' : 'text';
        comments.push(current);
      } else if (name === 'rPh') inReading = true;
      else if (name === textIn) inText = !inReading;
    },
    text(value) {
      if (current && inText) current.words = (current.words + value).slice(0, longestEscaped + 1);
    },
    close(name) {
      if (name === textIn) inText = false;
      else if (name === 'rPh') inReading = false;
    },
  });
  return comments;
}

function commentOf(raw: Raw, names: ReadonlyMap<string, string>, { sheet, count }: SheetPart): CellComment[] {
  const place = placeOf(raw.cell);
  const text = unescapeText(raw.words);
  if (!place || text.trim() === '') return [];
  if (text.length > fileLimits.cell)
    throw new FileRefused('cellTooLong', { cell: raw.cell, sheet, most: fileLimits.cell });
  const name = names.get(raw.person);
  const words = name === undefined ? text : `${name}: ${text}`;
  count(words);
  return [{ ...place, words }];
}

/** The people who take part in conversations, by what the file calls them. */
function readPeople(archive: Archive, workbook: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const parts = readRelations(archive, workbook).filter(({ kind }) => kind === 'person');
  for (const { path } of parts)
    readXml(archive(path) ?? '<personList/>', {
      open(name, attribute) {
        const [id, said] = [attribute('id'), attribute('displayName')];
        if (name === 'person' && id !== undefined && said !== undefined) names.set(id, said);
      },
    });
  return names;
}
