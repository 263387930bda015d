/**
 * Ids of what the example holds, by kind and number: the same in every installation, so that an address of the example
 * stays good when it is put in again. UUIDv7 in form.
 */
const kinds = [
  'organisation',
  'person',
  'membership',
  'review',
  'plan',
  'action',
  'indicator',
  'costLine',
  'forum',
  'stakeholderGroup',
  'otherPlan',
  'objective',
  'consultationEvent',
  'authorityDate',
  'deadlineRecord',
  'request',
  'planEvent',
  'extension',
  'gapReason',
  'advicePoint',
  'consultation',
  'consultationQuestion',
  'chosenAction',
  'safeguardingContact',
  'invitation',
] as const;

export function exampleId(kind: (typeof kinds)[number], number: number): string {
  const last = `${String(kinds.indexOf(kind)).padStart(4, '0')}${String(number).padStart(8, '0')}`;
  return `019a5e00-0000-7000-a000-${last}`;
}
