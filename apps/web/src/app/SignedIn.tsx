import { useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Loading } from '../shared/layout/Awaiting.tsx';
import { inLanguage, withoutLanguage } from '../shared/words/language.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { useViewer } from '../shared/viewer.ts';

/**
 * Stands around the screens of people signed in; anyone else is asked to sign in, and then goes where they were going.
 * Where the session ends later, the screens stay, with what has been typed: `SignedOutNotice` says so.
 */
export function SignedIn() {
  const viewer = useViewer();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const [admitted, setAdmitted] = useState(false);
  if (viewer && !admitted) setAdmitted(true);
  if (viewer || admitted) return <Outlet />;
  if (viewer === undefined) return <Loading />;
  const place = withoutLanguage(pathname) + search;
  const then = place === '/' ? '' : `?then=${encodeURIComponent(place)}`;
  return <Navigate to={inLanguage(language, '/sign-in') + then} replace />;
}
