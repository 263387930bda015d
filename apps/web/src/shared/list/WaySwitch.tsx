import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';

const marks = {
  table: 'M2 3h12v10H2zM2 6.5h12M2 10h12M6 6.5V13',
  board: 'M2 2.5h3.3v11H2zM6.4 2.5h3.3v7H6.4zM10.7 2.5H14v9h-3.3z',
  calendar: 'M2 3.5h12v10H2zM2 6.5h12M5.5 2v3M10.5 2v3',
  duties: 'M2 2.5h12v11H2zM2 6h12M2 10h12M6 2.5v11M10 2.5v11',
} as const;

export interface WayToSee {
  readonly way: keyof typeof marks;
  readonly words: string;
  /** Its place, below the language. */
  readonly to: string;
  readonly isHere: boolean;
}

/** The same rows as a table, a board or otherwise: links, so that each has an address. */
export function WaySwitch({ label, ways }: { readonly label: string; readonly ways: readonly WayToSee[] }) {
  const language = useLanguage();
  return (
    <Switch aria-label={label}>
      <ul>
        {ways.map(({ way, words, to, isHere }) => (
          <li key={way}>
            <Link to={inLanguage(language, to)} aria-current={isHere ? 'page' : undefined} preventScrollReset>
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d={marks[way]} />
              </svg>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Switch>
  );
}

const Switch = styled('nav')(({ theme: { vars } }) => ({
  '& ul': { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyle: 'none' },
  '& li': { maxInlineSize: 'none' },
  '& a': {
    display: 'inline-flex',
    gap: '0.375rem',
    alignItems: 'center',
    minBlockSize: 'var(--control)',
    paddingInline: '0.75rem',
    color: vars.palette.colours.ink,
    backgroundColor: vars.palette.colours.page,
    border: `1px solid ${vars.palette.colours.edge}`,
    marginInlineStart: -1,
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { backgroundColor: vars.palette.colours.sunk },
    '&:focus-visible': { position: 'relative' },
  },
  '& [aria-current]': {
    color: vars.palette.colours.onPrimary,
    backgroundColor: vars.palette.primary.main,
    '&:hover': { backgroundColor: vars.palette.colours.primaryDeep },
  },
  '& svg': { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
  '@media (forced-colors: active)': {
    '& [aria-current]': { color: 'HighlightText', backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
}));
