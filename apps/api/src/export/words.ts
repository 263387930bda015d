import type { ExportWords } from '@cynllun/domain/export/plan-table';
import { exportedField } from '@cynllun/domain/reading/fields';
import type { Language } from '@cynllun/domain/text/language';
import exportWords from '@cynllun/messages/en/export';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { formatter } from '@cynllun/messages/formatter';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';

/** What an export says besides the plan, and what its file and sheet are called. */
export interface FileWords {
  readonly table: ExportWords;
  readonly sheet: string;
  /** Without an ending. `today` is YYYY-MM-DD. */
  readonly fileName: (authority: string, today: string) => string;
}

const words = translator();

export async function wordsOf(language: Language, people: ReadonlyMap<string, string | null>): Promise<FileWords> {
  const say = sayer(await words, language);
  const table: ExportWords = {
    language,
    heading: (column) =>
      say(column in exportWords.heading ? `export:heading.${column}` : `fields:${exportedField(column)?.path}`),
    choice: (list, member) => choiceWords(say, list, member),
    personName: (id) => people.get(id) ?? null,
    yes: say('common:yes'),
  };
  return {
    table,
    sheet: say('export:sheet'),
    fileName: (authority, today) => say('export:fileName', { authority, date: formatter(language).date(today) }),
  };
}
