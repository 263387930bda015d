import type { Finding } from '@cynllun/domain/plan/finding';
import type { Candidate } from './operations.ts';

/** A finding as the API has it: what its words need comes as JSON. */
export const findingOf = (found: Candidate['gaps'][number]['finding']): Finding => ({
  ...found,
  params: found.params as Finding['params'],
});
