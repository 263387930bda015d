import { findAmountRange, findAmounts, NUMBER, poundsToPence, toNumber } from '../reading/amounts.ts';
import { fold, tidy } from '../reading/tidy.ts';
import { joinGroups } from './number.ts';
import { notUnderstood, understood, type Understood } from './understood.ts';

/** £99,999,999,999.99, in pence: the most that a cost line holds. */
export const MOST_PENCE = 9_999_999_999_999;

const CURRENCY = /^gbp ?|^£ ?|(?<=[\d a-z]) ?(?:£|gbp|pounds?|sterling|punt|o bunnoedd|bunnoedd|punnoedd)$/g;
const AMOUNT = new RegExp(`^(${NUMBER}) ?([a-z]*)$`);
const DECIMAL_COMMA = /^(\d+),(\d{1,2}) ?([a-z]*)$/;
/** A point before three figures: thousands to much of Europe, and pounds with a figure too many to us. */
const POINT_OR_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * An amount in pounds as people type it, to whole pence: `£1,200.50`, `1 200`, `1.2k`, `£120k`, `12m`, `3 miliwn`.
 * No amount is below nothing; a saving is not a cost.
 */
export function readMoney(typed: string): Understood<number> {
  const folded = joinGroups(fold(tidy(typed)));
  if (folded === '') return understood<number>(null);
  if (/^-|^£ ?-|^\(.*\)$/.test(folded)) return notUnderstood('negative');
  const words = folded.replace(CURRENCY, '').trim().replace(/\.$/, '');
  const [, number, suffix = ''] = AMOUNT.exec(words) ?? [];
  const [, whole, decimals, commaSuffix = ''] = DECIMAL_COMMA.exec(words) ?? [];
  const times = timesOf(number === undefined ? commaSuffix : suffix);
  if (times === null) return amongWords(folded);
  if (number !== undefined) return inPence(number, times);
  if (whole === undefined) return amongWords(folded);
  return notUnderstood('decimalComma', {}, [toPence(`${whole}.${decimals}`, times)]);
}

function inPence(number: string, times: number): Understood<number> {
  if (times === 1 && POINT_OR_THOUSANDS.test(number)) return pointOrThousands(number);
  const decimals = (number.split('.')[1] ?? '').replace(/0+$/, '').length;
  if (decimals > 2 + Math.log10(times)) return notUnderstood('partPenny');
  const pence = toPence(number, times);
  return pence > MOST_PENCE ? notUnderstood('outOfRange', { mostPence: MOST_PENCE }) : understood(pence);
}

/** Nobody writes £120 as 120.000, and some write £120,000 so: the person says which. */
function pointOrThousands(number: string): Understood<number> {
  const asThousands = toPence(number.replace('.', ''), 1);
  return notUnderstood(
    'pointOrThousands',
    {},
    number.endsWith('0') ? [asThousands, toPence(number, 1)] : [asThousands],
  );
}

/** What the word after a number multiplies it by: `k` a thousand, `miliwn` a million; null where it is another word. */
function timesOf(suffix: string): number | null {
  const one = `£1 ${suffix}`.trim();
  const [amount] = findAmounts(one);
  return amount?.length === one.length ? amount.pence / 100 : null;
}

const toPence = (number: string, times: number): number =>
  poundsToPence(Number((toNumber(number) * times).toPrecision(15)));

function amongWords(folded: string): Understood<number> {
  const range = findAmountRange(folded);
  if (range !== null) return notUnderstood('severalAmounts', {}, range);
  // Only figures and points: some other country's amount, or a slip. Parts of it are no amounts.
  const amounts = /[a-z]/.test(folded) ? findAmounts(folded).map(({ pence }) => pence) : [];
  if (amounts.length === 0) return notUnderstood('notMoney');
  return notUnderstood(amounts.length === 1 ? 'wordsBeside' : 'severalAmounts', {}, amounts);
}
