import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';

/** Where a person was going when they were asked to sign in. Only ever a place of ours: `//host` is another's. */
export const destinationOf = (then: string | null): string => (then && /^\/(?![/\\])/.test(then) ? then : '/');

/** Goes where the person was going. The page is loaded anew: nothing is left of whoever was signed in before. */
export function useArriveSignedIn(): () => void {
  const language = useLanguage();
  const [search] = useSearchParams();
  return () => location.assign(inLanguage(language, destinationOf(search.get('then'))));
}

/** Goes on within signing in, with the destination and the address a code was sent to. */
export function useSignInStep(): (place: string, email?: string) => void {
  const navigate = useNavigate();
  const language = useLanguage();
  const { search } = useLocation();
  return (place, email) => void navigate(inLanguage(language, place) + search, { state: { email } });
}
