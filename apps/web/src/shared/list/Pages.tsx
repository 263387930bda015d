import { lazy, Suspense } from 'react';
import type { PagesProps } from './PageLinks.tsx';

/** Fetched where there is more than one page. */
const PageLinks = lazy(async () => ({ default: (await import('./PageLinks.tsx')).PageLinks }));

/** The way to each page; nothing where there is one page alone. */
export function Pages(props: PagesProps) {
  if (props.pages === 1 && props.page === 1) return null;
  return (
    <Suspense>
      <PageLinks {...props} />
    </Suspense>
  );
}
