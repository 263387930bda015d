import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const loader = /\(\) => import\('(\.\/(en|cy)\/(\w+)\.ts)'\)/g;

/** The areas that are fetched as one file: the screens of a plan ask for all of them. Any other area is a file of its own. */
const sharedFiles: Readonly<Record<string, readonly string[]>> = {
  forms: ['input', 'process'],
  agreement: ['agreement', 'council'],
  plan: ['plan', 'fields', 'findings', 'panels', 'reading', 'dates'],
};
const fileOf = (area: string): string =>
  Object.entries(sharedFiles).find(([, areas]) => areas.includes(area))?.[0] ?? area;

/** What the file is called that has the words of an area. */
export const wordsFile = (area: string, language: string): string => `${fileOf(area)}.${language}.json`;

/** Loads a file of words once; a fetch that failed is tried again when the words are next asked for. One may stand in the page (`firstWords.vite.ts`). */
const fetchOnce = `const filesByUrl = new Map();
const sent = document.getElementById('page-words');
if (sent) filesByUrl.set(sent.dataset.url, Promise.resolve(JSON.parse(sent.textContent)));
const fetchFile = (url) => {
  const known = filesByUrl.get(url);
  if (known !== undefined) return known;
  const file = fetch(url).then((response) => {
    if (!response.ok) throw new Error(url + ': ' + response.status);
    return response.json();
  });
  filesByUrl.set(url, file);
  file.catch(() => filesByUrl.delete(url));
  return file;
};
const fetchArea = async (url, area) => ({ default: (await fetchFile(url))[area] });
`;

/**
 * In the built screens, words are JSON files that are fetched. A browser that failed to fetch a module fails
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
        const files = new Map<string, Record<string, object>>();
        for (const [, path = '', language = '', area = ''] of source.matchAll(loader)) {
          const { default: words } = (await import(pathToFileURL(join(dirname(id), path)).href)) as { default: object };
          const name = wordsFile(area, language);
          files.set(name, { ...files.get(name), [area]: words });
        }
        const emitted = new Map(
          [...files].map(([name, areas]) => [
            name,
            this.emitFile({ type: 'asset', name, source: JSON.stringify(areas) }),
          ]),
        );
        const code = source.replaceAll(loader, (_whole, _path, language: string, area: string) => {
          const file = emitted.get(wordsFile(area, language));
          return `() => fetchArea(import.meta.ROLLUP_FILE_URL_${file}, '${area}')`;
        });
        return { code: fetchOnce + code, moduleType: 'ts' };
      },
    },
  };
}
