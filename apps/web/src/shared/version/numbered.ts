/** Which version of a plan. */
export interface Numbered {
  readonly planId: string;
  readonly number: number;
}

/** Which one an address names; what is no number names none. */
export const numbered = (planId: string, number: string): Numbered => ({
  planId,
  number: /^\d{1,9}$/.test(number) ? Number(number) : 0,
});
