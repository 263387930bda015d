import type { PaletteOptions } from '@mui/material/styles';

/**
 * Text and its ground differ by at least 4.5 : 1, the edges of controls by 3 : 1, in both schemes (WCAG 2.2 AA).
 * `colours.test.ts` measures them.
 */
export const light = {
  ink: '#14211f',
  quiet: '#4a5856',
  edge: '#6b7977',
  line: '#d3dad8',
  page: '#ffffff',
  panel: '#f3f6f5',
  primary: '#0f5c55',
  primaryDeep: '#0b443f',
  onPrimary: '#ffffff',
  link: '#0b5a8a',
  banner: '#0f4c47',
  onBanner: '#ffffff',
  focus: '#14211f',
  halo: '#ffd447',
  error: '#b3261e',
  errorPanel: '#fdf0ef',
  warning: '#7a4b00',
  warningPanel: '#fff5dd',
  success: '#1b6635',
  successPanel: '#eaf6ee',
  info: '#0b5a8a',
  infoPanel: '#eaf3fa',
} as const;

export type Colours = { readonly [Name in keyof typeof light]: string };

export const dark: Colours = {
  ink: '#edf2f1',
  quiet: '#b4c1be',
  edge: '#8b9a97',
  line: '#36423f',
  page: '#121817',
  panel: '#1b2422',
  primary: '#7fd3c7',
  primaryDeep: '#a5e5dc',
  onPrimary: '#06231f',
  link: '#8cc8f2',
  banner: '#0d2f2c',
  onBanner: '#ffffff',
  focus: '#ffd447',
  halo: '#121817',
  error: '#ffb3ab',
  errorPanel: '#3a1c1a',
  warning: '#f5c76b',
  warningPanel: '#33280f',
  success: '#8fd6a5',
  successPanel: '#152b1d',
  info: '#8cc8f2',
  infoPanel: '#142a3a',
};

/** What MUI calls them. */
export const paletteOf = (colours: Colours): PaletteOptions => ({
  primary: { main: colours.primary, dark: colours.primaryDeep, contrastText: colours.onPrimary },
  secondary: { main: colours.quiet, contrastText: colours.page },
  error: { main: colours.error, contrastText: colours.page },
  warning: { main: colours.warning, contrastText: colours.page },
  success: { main: colours.success, contrastText: colours.page },
  info: { main: colours.info, contrastText: colours.page },
  text: { primary: colours.ink, secondary: colours.quiet, disabled: colours.edge },
  divider: colours.line,
  background: { default: colours.page, paper: colours.page },
  colours,
});

declare module '@mui/material/styles' {
  interface Palette {
    colours: Colours;
  }
  interface PaletteOptions {
    colours?: Colours;
  }
  interface CssThemeVariables {
    enabled: true;
  }
}
