import { styled } from '@mui/material/styles';
import { useSearchParams } from 'react-router';
import { AppLink } from '../../shared/layout/AppLink.tsx';

/** How many stand on one page, as the query asks. */
const ON_A_PAGE = 50;

interface PagesProps {
  /** What the address calls how many come before. */
  readonly name: 'skip' | 'sent';
  readonly total: number;
  /** What the links are called together and each. */
  readonly words: { readonly pages: string; readonly newer: string; readonly older: string };
}

/** Leads to what is newer and older; where one page has all, nothing stands here. */
export function Pages({ name, total, words }: PagesProps) {
  const [search] = useSearchParams();
  const skip = Number(search.get(name) ?? 0);
  if (total <= ON_A_PAGE) return null;
  const to = (next: number) => {
    const asked = new URLSearchParams(search);
    asked.set(name, String(next));
    return `/notices?${asked}`;
  };
  return (
    <Links aria-label={words.pages}>
      {skip > 0 && <AppLink to={to(Math.max(0, skip - ON_A_PAGE))}>{words.newer}</AppLink>}
      {skip + ON_A_PAGE < total && <AppLink to={to(skip + ON_A_PAGE)}>{words.older}</AppLink>}
    </Links>
  );
}

const Links = styled('nav')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', marginBlockStart: '0.75rem' });
