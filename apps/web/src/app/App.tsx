import { StrictMode } from 'react';
import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { ApolloProvider } from '@apollo/client/react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { apollo } from '../shared/apollo.ts';
import { theme } from '../shared/theme/theme.ts';

interface AppProps {
  readonly router: DataRouter;
  /** Where its styles go. */
  readonly styles: EmotionCache;
}

export function App({ router, styles }: AppProps) {
  return (
    <StrictMode>
      <CacheProvider value={styles}>
        <ThemeProvider theme={theme}>
          <CssBaseline enableColorScheme />
          <ApolloProvider client={apollo}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>
  );
}
