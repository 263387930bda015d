import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import type { PageWords, Refused } from './src/app/pageWords.ts';
import { ownDocuments } from './documents.vite.ts';

/**
 * Makes the pages whose first words stand in the HTML, in each language: signing in, and what the link of a consultation
 * opens, with gaps for the words of its copy. The screen itself is rendered, and goes into the page that was built; the script follows when somebody first touches the page. Every other page has the
 * header, which the script puts its own in place of.
 */
export function firstWords(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'first-words',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      ({ root } = config);
      outDir = resolve(root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      async handler() {
        // A build that failed says why itself.
        if (!existsSync(join(outDir, 'index.html'))) return;
        const page = readFileSync(join(outDir, 'index.html'), 'utf8');
        const { signInPage, contributePage, barePage } = await rendering(root);
        writeFileSync(join(outDir, 'index.html'), withHeader(page, await barePage()));
        for (const language of ['en', 'cy'] as const) {
          const write = (name: string, html: string) => writeFileSync(join(outDir, `${name}.${language}.html`), html);
          const script = startWhenTouched(scriptOf(page));
          write('sign-in', withWords(page, language, script, await signInPage(language, null)));
          const whatIsKept = startWhenTouched(scriptOf(page), 'cynllun.contribution.');
          write('contribute', withWords(page, language, whatIsKept, await contributePage(language), true));
          // Answered to whoever has no script, and needs none.
          write('sign-in-refused', withWords(page, language, '', await signInPage(language, gaps)));
        }
      },
    },
  };
}

interface Rendering {
  readonly barePage: () => Promise<PageWords>;
  readonly contributePage: (language: 'en' | 'cy') => Promise<PageWords>;
  readonly signInPage: (language: 'en' | 'cy', refused: Refused | null) => Promise<PageWords>;
}

/** What the server puts what was typed, and what is wrong with it, in place of (`platform/page-gaps.ts`). */
const gaps: Refused = { email: '__email__', problem: '__problem__' };

/** The screens as a program that renders them. */
async function rendering(root: string): Promise<Rendering> {
  const folder = mkdtempSync(join(root, 'node_modules', '.first-words-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [react(), ownDocuments()],
      ssr: { noExternal: true },
      build: {
        ssr: 'src/app/firstWords.tsx',
        outDir: folder,
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node24',
      },
    });
    return (await import(pathToFileURL(join(folder, 'firstWords.js')).href)) as Rendering;
  } finally {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
}

/** The address of the first script. */
function scriptOf(page: string): string {
  const [, script] = /<script type="module"[^>]* src="([^"]*\/shell-[^"]+)"/.exec(page) ?? [];
  if (script === undefined) throw new Error('index.html has no script of the shell');
  return script;
}

/** @param needsScript what follows the page does, and says so to whoever has none */
function withWords(
  page: string,
  language: string,
  script: string,
  { html, title, css, styles }: PageWords,
  needsScript = false,
): string {
  const words = page
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`)
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace('</head>', () => `<style data-emotion="css ${styles.join(' ')}">${css}</style>${script}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${html}</div>`);
  return needsScript ? words : words.replace(/\s*<noscript>[^]*<\/noscript>/, '');
}

const withHeader = (page: string, { html, css }: PageWords): string =>
  page
    .replace(/\s*<!--[^]*?-->/g, '')
    .replace('<div id="root"></div>', () => `<div id="root" data-bare><style>${css}</style>${html}</div>`);

/**
 * The script is fetched once the page is there, at low priority, and run when somebody first touches the page. Where
 * the page has more to show (`data-start`: the people of the example; or something that is kept here under a name that begins
 * with `kept`), it is run at once.
 */
const startWhenTouched = (script: string, kept = ''): string =>
  `<script type="module">const start=()=>import(${JSON.stringify(script)});
for(const touch of ['focusin','pointerdown','pointermove','keydown'])addEventListener(touch,start,{once:true,capture:true});
${
  kept &&
  `const isKept=()=>{try{return[localStorage,sessionStorage].some(one=>Object.keys(one).some(name=>name.startsWith('${kept}')))}catch{return false}};
`
}addEventListener('load',()=>{
if('start' in document.documentElement.dataset${kept && `||isKept()`})return start();
const link=document.createElement('link');
Object.assign(link,{rel:'modulepreload',href:${JSON.stringify(script)},fetchPriority:'low'});
document.head.append(link);
});</script>`;
