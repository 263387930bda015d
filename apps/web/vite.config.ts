import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './chunks.vite.ts';
import { firstLoads } from './firstLoads.vite.ts';
import { ownDocuments } from './documents.vite.ts';
import { withoutRipple } from './ripple.vite.ts';
import { wordsAsData } from './words.vite.ts';

const api = process.env['API_URL'] ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react(), ownDocuments(), wordsAsData(), firstLoads(), withoutRipple()],
  // The API serves the built files; while editing, this server passes on what is not a screen.
  server: {
    proxy: {
      ...Object.fromEntries(['/plans', '/livez', '/readyz'].map((path) => [path, api])),
      ...Object.fromEntries(['/graphql', '/live'].map((path) => [path, { target: api, ws: true }])),
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The first script is react, the router, the API's client and the theme; firstLoads() watches its size.
    chunkSizeWarningLimit: 800,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
  },
});
