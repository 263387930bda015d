import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Late } from '../../shared/layout/late.tsx';

/** Things the plan lead keeps, one below another, each with what may be done to it. */
export const EntryList = styled('ul')(({ theme }) => ({
  margin: 0,
  marginBlockEnd: '1rem',
  padding: 0,
  listStyle: 'none',
  '& > li': { paddingBlock: '0.75rem', borderBlockStart: `1px solid ${theme.vars.palette.colours.line}` },
  '& > li:last-of-type': { borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}` },
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));

/** What stands in an entry: its lines, then its buttons. */
export const Entry = styled('div')({ display: 'grid', gap: '0.25rem', justifyItems: 'start' });

export const EntryButtons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem',
  marginBlockStart: '0.25rem',
});

interface SmallButtonProps {
  readonly onClick: () => void;
  /** What it is done to, for those who meet the button without what stands above it. */
  readonly about: string;
  readonly quiet?: boolean;
  /** Of what it opens, where that is fetched late. */
  readonly asked?: Late['asked'];
  readonly children: string;
}

export const SmallButton = ({ onClick, about, quiet = false, asked, children }: SmallButtonProps) => (
  <Button
    size="small"
    variant={quiet ? 'text' : 'outlined'}
    {...asked}
    onClick={onClick}
    aria-label={`${children}: ${about}`}
  >
    {children}
  </Button>
);
