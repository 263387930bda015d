import { createTheme, enhanceHighContrast, type Theme } from '@mui/material/styles';
import { dark, light, paletteOf } from './colours.ts';
import { controls } from './controls.ts';
import { kit } from './kit.ts';

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
 * flashes. Lengths of text are in rem, so that text-only zoom works. Weight and position rank; sizes hardly differ.
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
        fontSize: '1.375rem',
        lineHeight: 1.2727,
        fontWeight: 650,
        letterSpacing: '-0.005em',
        '@media (max-width: 599.98px)': { fontSize: '1.1875rem' },
      },
      h2: { fontSize: '1.0625rem', lineHeight: 1.4118, fontWeight: 650 },
      h3: { fontSize: '0.9375rem', lineHeight: 1.4667, fontWeight: 650 },
      body1: { fontSize: '0.9375rem', lineHeight: 1.4667 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.3846 },
      button: { fontSize: '0.9375rem', lineHeight: 1.3333, fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
    },
    components: { ...controls, ...kit },
  }),
);
