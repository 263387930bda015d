import type { ExportWords } from '@cynllun/domain/export/plan-table';
import { exportedField } from '@cynllun/domain/reading/fields';
import type { Language } from '@cynllun/domain/text/language';
import exportWords from '@cynllun/messages/en/export';
import type { Gap } from '@cynllun/domain/submission/gaps';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { findingWords } from '@cynllun/messages/findingWords';
import { formatter } from '@cynllun/messages/formatter';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { WorkbookSheet } from './workbook.ts';

/** What an export says besides the plan, and what its file and sheet are called. */
export interface FileWords {
  readonly table: ExportWords;
  readonly sheet: string;
  /** Gaps that stay open, each with the reason that was given. */
  readonly reasons: (gaps: readonly Gap[]) => WorkbookSheet;
  /** Without an ending. `today` is YYYY-MM-DD. */
  readonly fileName: (authority: string, today: string) => string;
}

const words = translator();

export async function wordsOf(language: Language, people: ReadonlyMap<string, string | null>): Promise<FileWords> {
  const i18n = await words;
  const say = sayer(i18n, language);
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
    reasons: (gaps) => ({
      name: say('export:reasons'),
      rows: [
        [say('fields:gapReason.code'), say('fields:gapReason.reason')],
        ...gaps.map(({ finding, reason }) => [
          findingWords(i18n, language, finding, { nameOf: (id) => people.get(id) ?? '', quote: (each) => each }),
          reason?.reason ?? null,
        ]),
      ],
    }),
    fileName: (authority, today) => say('export:fileName', { authority, date: formatter(language).date(today) }),
  };
}
