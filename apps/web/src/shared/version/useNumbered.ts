import { useParams } from 'react-router';
import { numbered } from './numbered.ts';

/** Which version of which plan the address names. */
export function useNumbered() {
  const { planId = '', number = '' } = useParams();
  return numbered(planId, number);
}
