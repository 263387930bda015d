import { fold, tidy } from './tidy.ts';

/** Whether a cell says only that it is as the one above: ditto marks, or the words for them. */
export const isDitto = (words: string): boolean =>
  /^(?:["']{1,2}|,,|do\.?|ditto\.?|id\.?|idem|(?:the )?same(?: as above)?|as above|see above|fel (?:yr )?uchod|yr un fath|gweler uchod|uchod)$/.test(
    fold(tidy(words)),
  );

/** Whether words where a recommendation is named name none: all of them, or no one of them. */
export const namesNone = (words: string): boolean =>
  /^(?:all|all recommendations|every recommendation|various|several|none|n\/?a|not applicable|general|pob un|pob argymhelliad|yr holl argymhellion|i gyd|amrywiol|dim|amh|amherthnasol|cyffredinol)\.?$/.test(
    fold(tidy(words)),
  );
