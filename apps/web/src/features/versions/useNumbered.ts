import { useParams } from 'react-router';

/** Which version of which plan the address names; what is no number names none. */
export function useNumbered(): { readonly planId: string; readonly number: number } {
  const { planId = '', number = '' } = useParams();
  return { planId, number: versionIn(number) ?? 0 };
}

/** A version's number in an address; null where it is none. Counted in 32 bits, as the API has it. */
export function versionIn(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
