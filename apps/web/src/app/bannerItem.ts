import type { Theme } from '@mui/material/styles';

/** A link or a button in the bar at the top. */
export const bannerItem = ({ theme }: { theme: Theme }) =>
  ({
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minBlockSize: 40,
    minInlineSize: 44,
    paddingInline: '0.5rem',
    color: theme.vars.palette.colours.ink,
    borderRadius: 4,
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { backgroundColor: theme.vars.palette.colours.sunk },
  }) as const;
