import type { Components, Theme } from '@mui/material/styles';

type Vars = Pick<Theme, 'vars'>;

/** A ring that shows on any ground: dark inside a halo, or bright inside a dark one. */
const ring = ({ vars }: Vars) => ({
  outline: `3px solid ${vars.palette.colours.focus}`,
  outlineOffset: 2,
  boxShadow: `0 0 0 2px ${vars.palette.colours.halo}`,
});

/** The controls' own look, and the mends MUI needs for WCAG 2.2 AA: edges, placeholders, focus and target sizes. */
export const controls: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { scrollPaddingBlock: '1rem', textSizeAdjust: '100%' },
      body: { overflowWrap: 'break-word' },
      ':where(:focus-visible)': ring(theme),
      ':where(h1, h2, h3)[tabindex="-1"]:focus': { outline: 'none', boxShadow: 'none' },
      ':where(h1, h2, h3, h4)': { overflowWrap: 'anywhere' },
      ':where(h1, h2, h3)': { textWrap: 'balance' },
      ':where(p, li)': { maxInlineSize: '70ch' },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible, &:focus-visible': ring(theme) }) },
  },
  MuiButton: {
    defaultProps: { variant: 'outlined', disableElevation: true },
    styleOverrides: {
      root: {
        minBlockSize: 44,
        paddingInline: 18,
        lineHeight: 1.25,
        textAlign: 'center',
        // Nothing can be pressed on paper.
        '@media print': { display: 'none' },
      },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.colours.edge }),
      // Without its ground, forced colours would leave a button no edge.
      contained: { border: '1px solid transparent' },
      text: { paddingInline: 10, textAlign: 'start', textDecoration: 'underline', textUnderlineOffset: '0.2em' },
      sizeSmall: { minBlockSize: 36, paddingInline: 12, fontSize: '0.9375rem' },
    },
  },
  MuiIconButton: { styleOverrides: { root: { minInlineSize: 44, minBlockSize: 44 } } },
  MuiLink: {
    defaultProps: { underline: 'always' },
    styleOverrides: {
      root: ({ theme }) => ({
        color: theme.vars.palette.colours.link,
        textDecorationColor: 'currentcolor',
        textUnderlineOffset: '0.15em',
        '&:hover': { textDecorationThickness: '0.15em' },
      }),
    },
  },
  MuiInputBase: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.colours.page,
        '&.Mui-focused': ring(theme),
        '&.Mui-readOnly': { backgroundColor: theme.vars.palette.colours.panel },
      }),
      input: ({ theme }) => ({
        '&:focus-visible': { outline: 'none', boxShadow: 'none' },
        '&::placeholder': { color: theme.vars.palette.colours.quiet, opacity: 1 },
      }),
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        '&& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.colours.edge },
        '&&:hover .MuiOutlinedInput-notchedOutline, &&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.colours.ink,
        },
        '&&.Mui-error .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.colours.error,
          borderWidth: 2,
        },
        '&.MuiInputBase-multiline': { padding: '10px 12px' },
      }),
      input: {
        padding: '10px 12px',
        minBlockSize: 24,
        blockSize: '1.5em',
        '.MuiInputBase-multiline &': { padding: 0, blockSize: 'auto' },
      },
    },
  },
  MuiMenuItem: { styleOverrides: { root: { minBlockSize: 44, whiteSpace: 'normal' } } },
  MuiDialog: {
    styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.colours.edge}`, margin: 16 }) },
  },
};
