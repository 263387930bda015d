import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Language } from '@cynllun/domain/text/language';
import { build, type Plugin, type Rolldown } from 'vite';
import { ownDocuments } from './documents.vite.ts';
import { closure } from './firstLoads.vite.ts';
import { wordsFile } from './words.vite.ts';

/** What a page of a plan runs, and what it says it with: asked for by the page, and not one after the other by scripts. */
const ofPlan = {
  modules: /\/(?:TakeOver\.ts|PlanFrame\.tsx|ofPlan\.ts|planScreens\.ts)$/,
  areas: ['plan', 'errors', 'fields', 'findings', 'input', 'panels', 'process', 'reading'],
};

/**
 * Makes `dist/server`, which the server renders pages with whose first words stand in the HTML (`app/firstWords.tsx`): the
 * screens as a program, and what a page of theirs is without its words. Every other page has the header.
 */
export function firstWords(): Plugin {
  let root = '';
  let outDir = '';
  let bundle: Rolldown.OutputBundle = {};
  /** With the words that every page needs, so that they are not asked for. */
  const saying = (language: Language, page: string): string => {
    const file = Object.values(bundle).find(
      (one) => one.type === 'asset' && one.names.includes(wordsFile('common', language)),
    );
    if (file?.type !== 'asset') throw new Error(`No file has the words of every page in ${language}`);
    const words = String(file.source).replaceAll('<', '\\u003c');
    return page
      .replace('<html lang="en">', `<html lang="${language}">`)
      .replace(
        '</body>',
        () => `<script type="application/json" id="page-words" data-url="/${file.fileName}">${words}</script></body>`,
      );
  };
  return {
    name: 'first-words',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      ({ root } = config);
      outDir = resolve(root, config.build.outDir);
    },
    writeBundle(_, written) {
      bundle = written;
    },
    closeBundle: {
      order: 'post',
      async handler() {
        // A build that failed says why itself.
        if (!existsSync(join(outDir, 'index.html'))) return;
        const index = readFileSync(join(outDir, 'index.html'), 'utf8').replace(/\s*<!--[^]*?-->/g, '');
        const server = join(outDir, 'server');
        await buildForServer(root, server);
        mkdirSync(server, { recursive: true });
        const inEach = (page: (language: Language) => string) => ({ en: page('en'), cy: page('cy') });
        const templates = {
          onTouch: inEach((language) => saying(language, startedBy(index, whenTouched, []))),
          oncePainted: inEach((language) =>
            saying(language, startedBy(index, takenOverOncePainted(preloads(bundle, language)), [])),
          ),
        };
        writeFileSync(join(server, 'templates.json'), JSON.stringify(templates));
        const { render, renderBare } = (await import(pathToFileURL(join(server, 'firstWords.js')).href)) as Rendering;
        const bare = await renderBare(startedBy(index, oncePainted, preloads(bundle).map(linkTo)));
        writeFileSync(join(outDir, 'index.html'), bare);
        for (const [language, page] of Object.entries(inEach((one) => saying(one, bare))))
          writeFileSync(join(server, `${language}.html`), page);
        // A screen that cannot be rendered fails the build.
        for (const address of ['/en/sign-in', '/cy/sign-in', '/en/receipt', '/cy/contribute'])
          await render(templates, { address, answer: null });
      },
    },
  };
}

interface Rendering {
  readonly render: (templates: object, page: { readonly address: string; readonly answer: null }) => Promise<unknown>;
  readonly renderBare: (template: string) => Promise<string>;
}

/** The screens as a program that renders them. */
async function buildForServer(root: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), ownDocuments()],
    // React and the kit as browsers have them, whatever the server is started with.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true },
    build: { ssr: 'src/app/firstWords.tsx', outDir, emptyOutDir: true, copyPublicDir: false, target: 'node24' },
  });
}

/** The page with one script of its own, which runs that of the build at its time, in place of those of the build. */
function startedBy(index: string, start: (script: string) => string, links: readonly string[]): string {
  const [, script] = /<script type="module"[^>]* src="([^"]*\/shell-[^"]+)"/.exec(index) ?? [];
  if (script === undefined) throw new Error('index.html has no script of the shell');
  return index
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace('</head>', () => `${links.join('')}<script>{${start(script)}}</script></head>`);
}

/** What is fetched ahead: attributes of its `link`. */
interface Preload {
  readonly rel: 'modulepreload' | 'preload';
  readonly as?: 'fetch';
  readonly href: string;
}

const linkTo = (preload: Preload): string =>
  `<link crossorigin ${Object.entries(preload)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>`;

/** The shell, and what a page of a plan needs besides in a language. */
function preloads(bundle: Rolldown.OutputBundle, language?: Language): readonly Preload[] {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const begun = chunks.filter(
    ({ isEntry, facadeModuleId }) => isEntry || (language !== undefined && ofPlan.modules.test(facadeModuleId ?? '')),
  );
  const words = language === undefined ? [] : ofPlan.areas.map((area) => wordsFile(area, language));
  return [
    ...closure(
      begun.map(({ fileName }) => fileName),
      bundle,
    ).map((name): Preload => ({ rel: 'modulepreload', href: `/${name}` })),
    ...files
      .filter((file) => file.type === 'asset' && file.names.some((name) => words.includes(name)))
      .map(({ fileName }): Preload => ({ rel: 'preload', as: 'fetch', href: `/${fileName}` })),
  ];
}

/** The script runs once the page has been painted; at once where nobody looks at it, and it would not be. */
const oncePainted = (script: string): string => `
const start=()=>import(${JSON.stringify(script)});
${whenPainted}`;

const whenPainted = `addEventListener('DOMContentLoaded',()=>document.hidden?start():requestAnimationFrame(()=>setTimeout(start)));`;

/** What is pressed before the script has taken the page over is pressed once it has: a button, and a link after something was filled in, which would be lost. */
const pressedBefore = `
let filled=false,pressed=null;
const fill=()=>{filled=true},press=event=>{
const at=event.target.closest('a,button');
if(!at||at.form?.method==='post'||event.ctrlKey||event.metaKey||event.shiftKey)return;
if(at.localName==='a'){if(!filled)return;event.preventDefault()}
pressed=at};
addEventListener('input',fill,true);
addEventListener('click',press,true);
addEventListener('takenover',()=>{removeEventListener('input',fill,true);removeEventListener('click',press,true);if(pressed?.isConnected)pressed.click()},{once:true});`;

/** The same of a page that has its words: they are painted before anything else is fetched, which would come in their way on a slow line. */
const takenOverOncePainted =
  (links: readonly Preload[]) =>
  (script: string): string => `
const start=()=>{
for(const link of ${JSON.stringify(links)})document.head.append(Object.assign(document.createElement('link'),{crossOrigin:''},link));
import(${JSON.stringify(script)})};
${whenPainted}${pressedBefore}`;

/**
 * The script is fetched once the page is there, at low priority, and run when somebody first touches the page. Where
 * the page has more to show (something that is kept here of a contribution), it is run at once.
 */
const whenTouched = (script: string): string => `
const start=()=>import(${JSON.stringify(script)}),root=document.documentElement;
try{if([localStorage,sessionStorage].some(one=>Object.keys(one).some(name=>name.startsWith('cynllun.contribution.'))))root.dataset.start=''}catch{}
for(const touch of ['focusin','pointerdown','pointermove','keydown','selectionchange'])addEventListener(touch,start,{once:true,capture:true});
${pressedBefore}
addEventListener('load',()=>{
if('start' in root.dataset)return start();
const link=document.createElement('link');
Object.assign(link,{rel:'modulepreload',href:${JSON.stringify(script)},fetchPriority:'low'});
document.head.append(link);
});`;
