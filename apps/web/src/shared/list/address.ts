/** The one of some values that an address names; null where it names none of them. */
export const oneIn = <Value extends string>(
  address: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | null => values.find((value) => value === address.get(name)) ?? null;

/** The page that an address asks for, from 1. */
export const pageIn = (address: URLSearchParams): number =>
  Number(/^[1-9]\d{0,4}$/.exec(address.get('page') ?? '')?.[0] ?? 1);

/** The address of what is given: what is as it is without asking is null, and left out. */
export const addressWith = (given: Readonly<Record<string, string | null>>): URLSearchParams =>
  new URLSearchParams(Object.entries(given).filter((one): one is [string, string] => one[1] !== null));

/** A place, below the language, with what it is asked. */
export const placeAsking = (place: string, address: URLSearchParams): string =>
  address.size === 0 ? place : `${place}?${address}`;
