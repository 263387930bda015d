import type { Finding } from '@cynllun/domain/plan/finding';
import type { FoundFragment } from '../../generated/graphql.ts';

/** A finding as the API has it: what its words need comes as JSON. */
export const findingOf = (found: FoundFragment): Finding => ({
  ...found,
  params: found.params as Finding['params'],
});
