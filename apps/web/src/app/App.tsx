import { StrictMode } from 'react';
import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/system';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { theme } from '../shared/theme/theme.ts';

/**
 * The theme as its provider of colour schemes has it, which is not needed: the browser chooses between light and dark, no
 * script does, and nobody's choice is kept.
 */
const shown = { ...theme, vars: theme.generateThemeVars() };
const variables = theme.generateStyleSheets();

interface AppProps {
  readonly router: DataRouter;
  /** What it asks the API with. */
  readonly client: ApolloClient;
  /** Where its styles go. */
  readonly styles: EmotionCache;
}

export function App({ router, client, styles }: AppProps) {
  return (
    <StrictMode>
      <CacheProvider value={styles}>
        <ThemeProvider theme={shown}>
          <GlobalStyles styles={variables} />
          <CssBaseline enableColorScheme />
          <ApolloProvider client={client}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>
  );
}
