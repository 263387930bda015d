import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Paper } from '../../shared/layout/Screen.tsx';

interface CardProps {
  readonly title: string;
  /** Of the heading, where something leads to it; it then takes the focus. */
  readonly headingId?: string;
  /** Stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a screen that stands on the ground. */
export function Card({ title, headingId, aside, children }: CardProps) {
  const ownId = useId();
  const id = headingId ?? ownId;
  return (
    <Sheet as="section" aria-labelledby={id}>
      <Head>
        <Typography variant="h2" id={id} tabIndex={headingId === undefined ? undefined : -1}>
          {title}
        </Typography>
        {aside && <Aside>{aside}</Aside>}
      </Head>
      {children}
    </Sheet>
  );
}

const Sheet = styled(Paper)({ marginBlockEnd: '1rem', '@media print': { marginBlockEnd: '1.5rem' } });

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  marginBlockEnd: '0.5rem',
  '& h2': { margin: 0 },
});

const Aside = styled('div')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  '@media print': { display: 'none' },
}));

/** What a screen is about, with what goes with it beside. */
export const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0 1rem',
  alignItems: 'start',
  '& > *': { minInlineSize: 0 },
  [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(17rem, 1fr)' },
  '@media print': { display: 'block' },
}));

/** Rows of a card, a line between them. */
export const Rows = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    maxInlineSize: 'none',
    paddingBlock: '0.625rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
    overflowWrap: 'anywhere',
  },
  '& > li:last-of-type': { paddingBlockEnd: 0 },
  '& p': { margin: 0 },
}));

interface PairProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One of `Pairs`. */
export const Pair = ({ name, children }: PairProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Names and what is said of each, in two columns where there is room. */
export const Pairs = styled('dl')(({ theme }) => ({
  margin: 0,
  '& > div': {
    display: 'grid',
    gap: '0.125rem 1rem',
    paddingBlock: '0.5rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
    [theme.breakpoints.up('sm')]: { gridTemplateColumns: '11rem minmax(0, 1fr)' },
  },
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, minInlineSize: 0, overflowWrap: 'anywhere' },
  '& dd p': { margin: 0 },
}));

export const Quiet = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
}));
