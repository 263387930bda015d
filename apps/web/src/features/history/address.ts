import { fieldsOf, isEntityName } from '@cynllun/domain/plan/edit';
import type { Filter } from '../../shared/history/ask.ts';

/** Which changes are looked at, and from which moment two are being compared, as the address has them. */
export interface Asked extends Filter {
  /** A moment has been chosen, and another is to be compared with it. */
  readonly from: number | null;
}

export const everything: Asked = { by: '', about: '', field: '', since: null, from: null };

/** What an address asks for; what it has wrong is as though it were not there. */
export function askedIn(address: URLSearchParams): Asked {
  const id = (name: string) => (isId(address.get(name) ?? '') ? (address.get(name) ?? '') : '');
  const field = address.get('field') ?? '';
  return {
    by: id('by'),
    about: id('about'),
    field: isField(field) ? field : '',
    since: sequenceIn(address.get('since')),
    from: sequenceIn(address.get('from')),
  };
}

/** The address of what is asked: what is as it is without asking is left out. */
export function addressOf({ by, about, field, since, from }: Asked): string {
  const address = new URLSearchParams({
    ...(by !== '' && { by }),
    ...(about !== '' && { about }),
    ...(field !== '' && { field }),
    ...(since !== null && { since: String(since) }),
    ...(from !== null && { from: String(from) }),
  });
  return address.size === 0 ? '' : `?${address}`;
}

/** Two moments to compare: each a write's sequence or a day, as text; `to` empty is now. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly about: string;
}

export function spanIn(address: URLSearchParams): Span {
  const about = address.get('about') ?? '';
  return { from: momentIn(address.get('from')), to: momentIn(address.get('to')), about: isId(about) ? about : '' };
}

export function addressOfSpan({ from, to, about }: Span): string {
  const address = new URLSearchParams({ from, ...(to !== '' && { to }), ...(about !== '' && { about }) });
  return `?${address}`;
}

/** A moment in an address, a write's sequence or a day; empty where it is neither. */
export const momentIn = (text: string | null): string =>
  text !== null && (sequenceIn(text) !== null || isDay(text)) ? text : '';

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Counted in 32 bits, as the API has it. */
function sequenceIn(text: string | null): number | null {
  const sequence = Number(text);
  return text !== null && /^\d+$/.test(text) && sequence < 2 ** 31 ? sequence : null;
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

function isField(text: string): boolean {
  const [name = '', field] = text.split('.');
  return isEntityName(name) && (field === undefined || fieldsOf(name)[field] !== undefined);
}
