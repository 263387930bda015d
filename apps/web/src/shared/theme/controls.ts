import type { Components, Theme } from '@mui/material/styles';

type Vars = Pick<Theme, 'vars'>;

/** A ring that shows on any ground: dark inside a halo, or bright inside a dark one. */
const ring = ({ vars }: Vars) => ({
  outline: `3px solid ${vars.palette.colours.focus}`,
  outlineOffset: 2,
  boxShadow: `0 0 0 2px ${vars.palette.colours.halo}`,
});

/** One accent: links have the colour of buttons. */
const link = ({ vars }: Vars) => ({
  color: vars.palette.primary.main,
  textDecorationColor: 'currentcolor',
  textUnderlineOffset: '0.2em',
});

/**
 * How high a control is, how high a small one, and the margin of the page, as CSS variables: 36 px under a fine pointer,
 * 44 px under a finger.
 *
 * The controls' own look, and the mends MUI needs for WCAG 2.2 AA: edges, placeholders, focus and target sizes. */
export const controls: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      ':root': {
        '--control': '36px',
        '--target': '32px',
        '--gutter': '16px',
        '@media (min-width: 600px)': { '--gutter': '24px' },
        '@media (pointer: coarse), (max-width: 599.98px)': { '--control': '44px', '--target': '44px' },
      },
      html: { scrollPaddingBlock: '1rem', textSizeAdjust: '100%' },
      body: { overflowWrap: 'break-word' },
      ':where(:focus-visible)': ring(theme),
      ':where(h1, h2, h3)[tabindex="-1"]:focus': { outline: 'none', boxShadow: 'none' },
      ':where(h1, h2, h3, h4)': { overflowWrap: 'anywhere' },
      ':where(h1, h2, h3)': { textWrap: 'balance' },
      ':where(p, li)': { maxInlineSize: '72ch' },
      ':where(td, th) :where(p, li)': { maxInlineSize: 'none' },
      ':where(a)': link(theme),
      ':where(mark)': {
        color: theme.vars.palette.colours.ink,
        backgroundColor: theme.vars.palette.colours.primaryPanel,
        '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
      },
      // A mark whose colour is its own would keep it.
      '@media (forced-colors: active)': { svg: { color: 'inherit !important' } },
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
        minBlockSize: 'var(--control)',
        paddingBlock: 4,
        paddingInline: 14,
        textAlign: 'center',
        // Nothing can be pressed on paper.
        '@media print': { display: 'none' },
      },
      outlined: ({ theme }) => ({
        borderColor: theme.vars.palette.colours.edge,
        backgroundColor: theme.vars.palette.colours.page,
        '&:hover': { backgroundColor: theme.vars.palette.colours.primaryPanel },
      }),
      // Without its ground, forced colours would leave a button no edge.
      contained: { border: '1px solid transparent' },
      text: { paddingInline: 10, textAlign: 'start', textDecoration: 'underline', textUnderlineOffset: '0.2em' },
      sizeSmall: { minBlockSize: 'var(--target)', paddingBlock: 2, paddingInline: 10, fontSize: '0.875rem' },
    },
  },
  MuiIconButton: {
    styleOverrides: { root: { minInlineSize: 'var(--control)', minBlockSize: 'var(--control)', borderRadius: 4 } },
  },
  MuiLink: {
    defaultProps: { underline: 'always' },
    styleOverrides: {
      root: ({ theme }) => ({ ...link(theme), '&:hover': { textDecorationThickness: '0.15em' } }),
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
        padding: '4px 10px',
        minBlockSize: 'calc(var(--control) - 2px)',
        boxSizing: 'border-box',
        '.MuiInputBase-multiline &': { padding: 0, blockSize: 'auto' },
      },
    },
  },
};
