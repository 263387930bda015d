import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const loader = /\(\) => import\('(\.\/(en|cy)\/(\w+)\.ts)'\)/g;

/** Loads an area of words once; a fetch that failed is tried again when the words are next asked for. */
const fetchOnce = `const areasByUrl = new Map();
const fetchArea = (url) => {
  const known = areasByUrl.get(url);
  if (known !== undefined) return known;
  const area = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(url + ': ' + response.status);
    return { default: await response.json() };
  });
  areasByUrl.set(url, area);
  area.catch(() => areasByUrl.delete(url));
  return area;
};
`;

/**
 * In the built screens, areas of words are JSON files that are fetched. A browser that failed to fetch a module fails
 * for good, until the page is loaded again: words that could not be fetched on a bad line would never come.
 */
export function wordsAsData(): Plugin {
  return {
    name: 'words-as-data',
    apply: 'build',
    transform: {
      filter: { id: /\/packages\/messages\/src\/catalogue\.ts$/ },
      async handler(_, id) {
        // The source as it is written: types may have been taken out of it by now, and quotes changed.
        const source = readFileSync(id, 'utf8');
        const urls = new Map<string, string>();
        for (const [, path = '', language = '', area = ''] of source.matchAll(loader)) {
          const { default: words } = (await import(pathToFileURL(join(dirname(id), path)).href)) as { default: object };
          const file = this.emitFile({
            type: 'asset',
            name: `${area}.${language}.json`,
            source: JSON.stringify(words),
          });
          urls.set(path, `() => fetchArea(import.meta.ROLLUP_FILE_URL_${file})`);
        }
        const code = source.replaceAll(loader, (_whole, path: string) => urls.get(path) ?? '');
        return { code: fetchOnce + code, moduleType: 'ts' };
      },
    },
  };
}
