import { placeAsking } from '../../shared/list/address.ts';
import { addressOf, useSought } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';

/** The place of one comment, which leads back to what is looked for now. */
export function useCommentPlace(): (id: string) => string {
  const { comments } = usePlaces();
  const address = addressOf(useSought());
  return (id) => placeAsking(`${comments}/${id}`, address);
}
