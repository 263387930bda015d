import type { PaletteOptions } from '@mui/material/styles';

/**
 * Text and its ground differ by at least 7 : 1 (WCAG 2.2 AAA), the edges of controls by 3 : 1, in both schemes.
 * `colours.test.ts` measures them. `page` is what content lies on, `panel` the ground around it, `sunk` what is pointed at.
 */
export const light = {
  ink: '#11201d',
  quiet: '#3f4d4a',
  edge: '#66736f',
  line: '#d3dbd8',
  page: '#ffffff',
  panel: '#f3f6f5',
  sunk: '#e9eeec',
  primary: '#0a564e',
  primaryDeep: '#073f39',
  primaryPanel: '#dff0ec',
  onPrimary: '#ffffff',
  focus: '#11201d',
  halo: '#ffd447',
  error: '#96180f',
  errorPanel: '#fdecea',
  warning: '#6b4000',
  warningPanel: '#fff1cf',
  success: '#12522a',
  successPanel: '#e3f3e8',
  info: '#134a7c',
  infoPanel: '#e6f0f9',
} as const;

export type Colours = { readonly [Name in keyof typeof light]: string };

export const dark: Colours = {
  ink: '#eef3f2',
  quiet: '#bcc8c5',
  edge: '#8b9a96',
  line: '#313d3a',
  page: '#161e1c',
  panel: '#0e1413',
  sunk: '#202a28',
  primary: '#83d8cb',
  primaryDeep: '#a9e8df',
  primaryPanel: '#143631',
  onPrimary: '#04201c',
  focus: '#ffd447',
  halo: '#0e1413',
  error: '#ffbcb4',
  errorPanel: '#3c1b18',
  warning: '#f7d084',
  warningPanel: '#342810',
  success: '#9fdfb3',
  successPanel: '#142a1d',
  info: '#a3d0f7',
  infoPanel: '#13293d',
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
  background: { default: colours.panel, paper: colours.page },
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
