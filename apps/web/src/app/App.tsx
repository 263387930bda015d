import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from 'react-router/dom';
import { apollo } from '../shared/apollo.ts';
import { theme } from '../shared/theme/theme.ts';
import { router } from './router.tsx';

/** Styles are let in by the content security policy only with the nonce the server put in this page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
const styles = createCache({ key: 'css', nonce, prepend: true });

export function App() {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme}>
        <CssBaseline enableColorScheme />
        <ApolloProvider client={apollo}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
