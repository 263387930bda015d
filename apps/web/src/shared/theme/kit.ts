import type { Components, Theme } from '@mui/material/styles';
import type { Colours } from './colours.ts';

const tones = ['error', 'warning', 'success', 'info'] as const;

const onPanel = ({ vars }: Theme, tone: (typeof tones)[number]) => ({
  backgroundColor: vars.palette.colours[`${tone}Panel`],
  borderColor: vars.palette.colours[tone],
});

/** A line round what floats or repeats; nothing on the ground has a shadow. */
const line = ({ vars }: Theme, colour: keyof Colours) => `1px solid ${vars.palette.colours[colour]}`;

/** How the kit's components look, once; pages set no colours or sizes of theirs. */
export const kit: Components<Omit<Theme, 'components'>> = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiAlert: {
    // One that stands on its page interrupts nobody; one that answers what a person did has a role of its own.
    defaultProps: { role: 'note', severity: 'info' },
    styleOverrides: {
      root: ({ theme, ownerState }) => ({
        ...onPanel(theme, ownerState.severity ?? 'info'),
        marginBlock: 12,
        padding: '2px 14px',
        color: theme.vars.palette.colours.ink,
        font: 'inherit',
        borderStyle: 'solid',
        borderWidth: 1,
        borderInlineStartWidth: 4,
        '& .MuiAlert-icon': {
          paddingBlock: 9,
          color: theme.vars.palette.colours[ownerState.severity ?? 'info'],
          fontSize: '1.125rem',
          opacity: 1,
        },
      }),
      message: {
        // What is focused in it keeps the whole of its ring.
        overflow: 'visible',
        overflowWrap: 'anywhere',
        '& > p, & > ul': { marginBlock: 6 },
        '&& > :not(* + *)': { marginBlockStart: 0 },
        '& > :last-child': { marginBlockEnd: 0 },
      },
    },
  },
  MuiChip: {
    defaultProps: { size: 'small', variant: 'outlined' },
    styleOverrides: {
      root: ({ theme, ownerState: { color } }) => {
        const tone = tones.find((one) => one === color);
        const { quiet, page } = theme.vars.palette.colours;
        return {
          color: tone ? theme.vars.palette.colours[tone] : quiet,
          backgroundColor: page,
          ...(tone ? onPanel(theme, tone) : { borderColor: 'currentcolor' }),
          blockSize: 'auto',
          justifySelf: 'start',
          alignSelf: 'start',
          gap: 5,
          paddingInline: '6px 8px',
          borderRadius: 4,
          fontWeight: 600,
          lineHeight: '20px',
          '& .MuiChip-icon': { flex: 'none', margin: 0, color: 'inherit', fontSize: '0.8125rem' },
          // A column is as wide as the longest word of a tag in it.
          '& .MuiChip-label': { padding: 0, whiteSpace: 'normal', overflowWrap: 'break-word' },
        };
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '7px 12px 7px 0',
        font: 'inherit',
        textAlign: 'start',
        verticalAlign: 'top',
        borderBlockEnd: line(theme, 'line'),
        'thead &': { fontWeight: 600, borderBlockEnd: line(theme, 'edge') },
        '&[data-figures="true"]': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
      }),
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({ 'tbody > &:hover': { backgroundColor: theme.vars.palette.colours.panel } }),
    },
  },
  MuiMenu: { defaultProps: { marginThreshold: 8 } },
  MuiPopover: {
    styleOverrides: {
      paper: ({ theme }) => ({ border: line(theme, 'edge'), borderRadius: 8, boxShadow: theme.shadows[4] }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minBlockSize: 'var(--control)',
        fontSize: '0.9375rem',
        whiteSpace: 'normal',
        '&.Mui-focusVisible': { outlineOffset: -3, boxShadow: 'none' },
        '&[data-danger]': { color: theme.vars.palette.colours.error },
      }),
    },
  },
  MuiDialog: {
    styleOverrides: { paper: ({ theme }) => ({ border: line(theme, 'edge'), borderRadius: 8, margin: 16 }) },
  },
  MuiDrawer: {
    styleOverrides: {
      paper: {
        inlineSize: 'min(20rem, 88vw)',
        padding: '8px 0 16px',
        '@media (forced-colors: active)': { borderInlineEnd: '1px solid' },
      },
    },
  },
  MuiBreadcrumbs: {
    styleOverrides: { ol: { flexWrap: 'nowrap' }, li: { minInlineSize: 0 }, separator: { marginInline: 8 } },
  },
  MuiSkeleton: {
    defaultProps: { animation: false },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.palette.colours.sunk, maxInlineSize: '100%' }),
    },
  },
  MuiAutocomplete: {
    styleOverrides: {
      paper: ({ theme }) => ({ border: line(theme, 'edge'), borderRadius: 8, boxShadow: theme.shadows[4] }),
      option: { minBlockSize: 'var(--control)' },
      inputRoot: { padding: '0 56px 0 0' },
      input: { '&&&&': { padding: '4px 10px' } },
    },
  },
  MuiPaginationItem: { styleOverrides: { root: { minInlineSize: 'var(--control)', blockSize: 'var(--control)' } } },
};
