import { createTheme, enhanceHighContrast, type Theme } from '@mui/material/styles';
import { dark, light, paletteOf } from './colours.ts';
import { controls } from './controls.ts';

const systemFonts = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Helvetica Neue"',
  '"Noto Sans"',
  'Arial',
  'sans-serif',
].join(', ');

/**
 * One theme, light and dark by what the person's system asks for, in CSS variables: no script decides, so nothing
 * flashes. Lengths of text are in rem, so that text-only zoom works.
 */
export const theme: Theme = enhanceHighContrast(
  createTheme({
    cssVariables: { colorSchemeSelector: 'media' },
    colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
    motion: { reducedMotion: 'system' },
    shape: { borderRadius: 4 },
    typography: {
      fontFamily: systemFonts,
      h1: {
        fontSize: 'clamp(1.625rem, 1.25rem + 1.6vw, 2.25rem)',
        lineHeight: 1.15,
        fontWeight: 700,
        letterSpacing: '-0.01em',
      },
      h2: { fontSize: 'clamp(1.25rem, 1.1rem + 0.6vw, 1.5rem)', lineHeight: 1.25, fontWeight: 650 },
      h3: { fontSize: '1.125rem', lineHeight: 1.35, fontWeight: 650 },
      body1: { fontSize: '1.0625rem', lineHeight: 1.55 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.5 },
      button: { fontSize: '1rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
    },
    components: controls,
  }),
);
