import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { ownDocuments } from './documents.vite.ts';

/**
 * Makes `dist/server`, which the server renders pages with whose first words stand in the HTML (`app/firstWords.tsx`): the
 * screens as a program, and what a page of theirs is without its words. The script follows when somebody first touches the page.
 * Every other page has the header.
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
        const index = readFileSync(join(outDir, 'index.html'), 'utf8').replace(/\s*<!--[^]*?-->/g, '');
        const server = join(outDir, 'server');
        await buildForServer(root, server);
        mkdirSync(server, { recursive: true });
        const template = startedByTouch(index);
        writeFileSync(join(server, 'page.html'), template);
        const { render, renderBare } = (await import(pathToFileURL(join(server, 'firstWords.js')).href)) as Rendering;
        writeFileSync(join(outDir, 'index.html'), await renderBare(index));
        // A screen that cannot be rendered fails the build.
        for (const address of ['/en/sign-in', '/cy/sign-in', '/en/receipt', '/cy/contribute'])
          await render(template, { address, answer: null });
      },
    },
  };
}

interface Rendering {
  readonly render: (template: string, page: { readonly address: string; readonly answer: null }) => Promise<string>;
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

/** The page without its scripts, which follow when it is touched. */
function startedByTouch(index: string): string {
  const [, script] = /<script type="module"[^>]* src="([^"]*\/shell-[^"]+)"/.exec(index) ?? [];
  if (script === undefined) throw new Error('index.html has no script of the shell');
  return index
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace('</head>', () => `<script>{${startWhenTouched(script)}}</script></head>`);
}

/**
 * The script is fetched once the page is there, at low priority, and run when somebody first touches the page. Where
 * the page has more to show (`data-start`: something that is kept here of a contribution), it is run at once. What is pressed before it has taken
 * the page over is pressed once it has: a button, and a link after something was filled in, which would be lost.
 */
const startWhenTouched = (script: string): string => `
const start=()=>import(${JSON.stringify(script)}),root=document.documentElement;
try{if([localStorage,sessionStorage].some(one=>Object.keys(one).some(name=>name.startsWith('cynllun.contribution.'))))root.dataset.start=''}catch{}
for(const touch of ['focusin','pointerdown','pointermove','keydown','selectionchange'])addEventListener(touch,start,{once:true,capture:true});
let filled=false,pressed=null;
const fill=()=>{filled=true},press=event=>{
const at=event.target.closest('a,button');
if(!at||at.form?.method==='post'||event.ctrlKey||event.metaKey||event.shiftKey)return;
if(at.localName==='a'){if(!filled)return;event.preventDefault()}
pressed=at};
addEventListener('input',fill,true);
addEventListener('click',press,true);
addEventListener('takenover',()=>{removeEventListener('input',fill,true);removeEventListener('click',press,true);if(pressed?.isConnected)pressed.click()},{once:true});
addEventListener('load',()=>{
if('start' in root.dataset)return start();
const link=document.createElement('link');
Object.assign(link,{rel:'modulepreload',href:${JSON.stringify(script)},fetchPriority:'low'});
document.head.append(link);
});`;
