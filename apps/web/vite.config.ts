import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { dividedByLoads } from './chunks.vite.ts';
import { firstWords } from './firstWords.vite.ts';
import { firstLoads } from './firstLoads.vite.ts';
import { ownDocuments } from './documents.vite.ts';
import { reactAsModules } from './reactAsModules.vite.ts';
import { withoutUnused } from './unused.vite.ts';
import { wordsAsData } from './words.vite.ts';

const api = process.env['API_URL'] ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [
    react(),
    reactAsModules(),
    ownDocuments(),
    wordsAsData(),
    firstLoads(),
    withoutUnused(),
    dividedByLoads(),
    firstWords(),
  ],
  // The API serves the built files; while editing, this server passes on what is not a screen.
  server: {
    proxy: {
      ...Object.fromEntries(
        ['/plans', '/documents', '/consultations', '/files', '/livez', '/readyz'].map((path) => [path, api]),
      ),
      ...Object.fromEntries(['/graphql', '/live'].map((path) => [path, { target: api, ws: true }])),
    },
  },
  // rxjs as its authors wrote it, and not as for browsers of 2015.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every browser that runs es2022 preloads modules, or does without.
    modulePreload: { polyfill: false },
    // The first script is react, the router, the API's client and the theme; firstLoads() watches its size.
    chunkSizeWarningLimit: 800,
  },
});
