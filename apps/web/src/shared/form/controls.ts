import { styled, type CSSObject, type Theme } from '@mui/material/styles';

const look = ({ theme }: { theme: Theme }): CSSObject => ({
  display: 'block',
  boxSizing: 'border-box',
  maxInlineSize: '100%',
  minBlockSize: 'var(--control)',
  margin: 0,
  padding: '0.25rem 0.625rem',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
  font: 'inherit',
  // Phones enlarge the page round a control of smaller letters.
  '@media (max-width: 599.98px)': { fontSize: '1rem' },
  '&:hover': { borderColor: theme.vars.palette.colours.ink },
  '&[aria-invalid="true"]': { borderColor: theme.vars.palette.colours.error, borderWidth: 2 },
  '&:read-only:not(select)': { backgroundColor: theme.vars.palette.colours.panel },
  '&:disabled': { color: theme.vars.palette.colours.quiet, backgroundColor: theme.vars.palette.colours.panel },
  '&::placeholder': { color: theme.vars.palette.colours.quiet, opacity: 1 },
});

/** The native controls, dressed once. They keep what the browser knows about zoom, speech, autofill and phones. */
export const Input = styled('input')(look);

/** Grows with its words where the browser can, and can be dragged where it cannot. */
export const LongInput = styled('textarea')(look, {
  inlineSize: '100%',
  resize: 'vertical',
  fieldSizing: 'content',
  lineHeight: 1.5,
} as CSSObject);

export const Choice = styled('select')(look, { paddingInlineEnd: '0.5rem', cursor: 'pointer' });
