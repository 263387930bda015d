import { findAmountRange, findAmounts, hasStrayAmount, type Amount } from './amounts.ts';
import type { ProblemCode } from './reading.ts';

/** Why words with amounts are no cost, or not surely one, and what each amount in them is. */
export interface Refusal {
  readonly code: ProblemCode;
  /** In pence. */
  readonly amounts: readonly number[];
}

/** Null where nothing in the words speaks against reading their amounts as costs. */
export function refusal(words: string): Refusal | null {
  const found = findAmounts(words);
  if (/[€$]|\b(?:euros?|eur|dollars?|usd)\b/iu.test(words)) return { code: 'notPounds', amounts: [] };
  if (found.length === 0) return { code: 'costNotRead', amounts: [] };
  const range = findAmountRange(words);
  if (range) return { code: 'amountRange', amounts: range };
  const code = reasonIn(words, found);
  // An amount offered without its sign would be another amount.
  if (code === 'negativeAmount') return { code, amounts: [] };
  return code && { code, amounts: found.map(({ pence }) => pence) };
}

const NEGATIVE =
  /^\( ?£?[\d.,]+(?: ?[km])? ?\)$|^- ?£?\d[\d.,]*(?: ?[km])?$|(?:^|[\s(:;,])-£ ?[\d.]|^-\d|£ ?-\d|\d ?(?:[km] ?)?(?:-|CR)$/iu;
const SAVING = /\b(?:sav(?:ed?|es|ings?)|income|cost avoid(?:ed|ance)|arbed(?:ion|ir|wyd|odd)?|arbediad|incwm)\b/iu;
/** `2 FTE x £48k`, `2 days @ £300`, `3 officers at £48k`. */
const TIMES =
  /(?:^|[\s\d)])[x×*] ?[£\d]|[\dkm] ?[x×*](?=[\s\d]|$)|@ ?£|\blluosi\b|\bmultiplied\b|\btimes £|(?<![£\d.,/-])\d+(?:\.\d+)? \p{L}+ (?:at|ar) £/iu;
const EACH =
  /\b(?:each|per (?!annum|year|yr)|fesul|yr un|y pen|an? (?:hour|day|week|month|session|place|head|person|carer|visit|time)\b)|[\dk] ?\/ ?(?!year|yr|\d)[a-z]/iu;
/** What stands right after a price for a time that is not a year. */
const EACH_TIME =
  /^ ?(?:p\.?c\.?m|p[./]?(?:h|d|w|m|p)|(?:hour|dai|night|week|fortnight|month|quarter)ly|(?:yr|y|bob|pob) (?:awr|dydd|diwrnod|nos|wythnos|mis|chwarter)|(?:yn )?(?:ddyddiol|dyddiol|wythnosol|fisol|misol|chwarterol))\b/iu;
/** A part of an amount is not that amount. */
const SHARE =
  /(?:%|\bper ?cent|\by cant|\b(?:half|third|quarter|part|share|proportion|percentage|remainder|hanner|traean|chwarter|rhan|cyfran|canran))(?: share| cost)?(?: of| o'r| o)? (?:the |a |our |y )?(?:[^£;,\d]{0,20} )?£/iu;
const LESS = /\b(?:less|minus|net of|deduct\w*|llai)\b/iu;
/** `No cost in 2027/28, £20k thereafter`: nothing, and something. */
const NOTHING_AND =
  /\b(?:no (?:additional |extra |new |further )?(?:costs?|charge)|nil|none|cost[ -]neutral|dim(?! ond| mwy| llai)|heb gost)\b/iu;
/** Of several amounts, one is in place of another or a part of it. */
const NOT_BESIDE =
  /\b(?:or|either|originally|previously|revised|was|were|instead|reduc(?:ed|ing)|increas(?:ed|ing)|rising|falling|but|between|min(?:imum)?|at least|of which|out of|neu|yn wreiddiol|bellach|rhwng|o leiaf|o'r rhain|yn codi|yn gostwng)\b|\b(?:includ(?:ing|es)|incl?|exclud(?:ing|es)|excl?|except|apart from|gan gynnwys|yn cynnwys|heb gynnwys|ac eithrio)\b[^,;()]{0,40}£|\b(?:towards?|contribution to|tuag at|cyfraniad at)\b[^,;()]{0,20}£|£[\d.,]+[km]? ?\/ ?£/iu;

function reasonIn(words: string, amounts: readonly Amount[]): ProblemCode | null {
  const after = ({ index, length }: Amount) => words.slice(index + length);
  if (NEGATIVE.test(words)) return 'negativeAmount';
  if (SAVING.test(words)) return 'saving';
  if (TIMES.test(words)) return 'timesUnclear';
  if (EACH.test(words.slice(amounts[0]?.index)) || amounts.some((amount) => EACH_TIME.test(after(amount))))
    return 'unitPrice';
  if (amounts.length > 1 && (NOT_BESIDE.test(words) || LESS.test(words))) return 'amountsUnclear';
  if (LESS.test(words) || SHARE.test(words) || NOTHING_AND.test(words) || hasStrayAmount(words, amounts))
    return 'amountInDoubt';
  return null;
}
