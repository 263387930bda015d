import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages, type Language } from '@cynllun/domain/text/language';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import { encode, encodingFor } from './encoding.ts';
import { projectFolder } from './env.ts';
import { withNonce } from './security-policy.ts';

/** What `pnpm build` makes of apps/web. */
export const screensFolder = join(projectFolder, 'apps', 'web', 'dist');

/** Where the screens' own addresses begin. */
const ownAddress = new RegExp(`^/(?:(?:${languages.join('|')})(?:[/?]|$)|[?]|$)`);

/**
 * A browser says that it wants a page, wherever it is. A program that looks whether one is there (`HEAD`, or whatever
 * comes) gets the same answer at the addresses that are the screens', and learns elsewhere that there is nothing.
 */
function asksForPage({ method, headers: { accept = '*/*' }, url }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return accept.includes('text/html') || (accept.includes('*/*') && ownAddress.test(url));
}

/** A page to be rendered. */
interface ToRender {
  /** As the browser asks for it: the language first, and its query. */
  readonly address: string;
  /** What the API answered to its query; null where it has none. */
  readonly answer: unknown;
  /** And of who is signed in; null where the script is to ask. */
  readonly viewer?: unknown;
  /** A form that was refused before the script had come. */
  readonly refused?: { readonly email: string; readonly problem: string };
}

/** A page whose words stand in the HTML. */
interface WordedPage {
  /** What the API is asked for it, null for nothing; its variables are what the address has. */
  readonly query: DocumentNode | null;
  /** Whether it is for people signed in, and its query is asked as one of them. */
  readonly isForSignedIn: boolean;
}

/** Pages whose first words stand in the HTML: the screens' own code draws them here (`apps/web/src/app/firstWords.tsx`). */
export interface FirstWords {
  /** By their address below the language. */
  readonly pages: Readonly<Record<string, WordedPage>>;
  /** What the API is asked of who is signed in, for pages of theirs. */
  readonly viewerQuery: DocumentNode;
  /** A page as it is sent, before its nonce; null where its screen leads elsewhere. @throws where it cannot be rendered */
  readonly render: (page: ToRender) => Promise<string | null>;
  /** The page of every other address. */
  readonly plain: Pages;
}

/** A page in each language. */
type Pages = Readonly<Record<Language, string>>;

/** The page of every address that has none of its own; null where nothing is built. */
function readPlain(folder: string): Pages | null {
  const bare = join(folder, 'index.html');
  if (!existsSync(bare)) return null;
  const inLanguage = (language: Language) => {
    const file = join(folder, 'server', `${language}.html`);
    return readFileSync(existsSync(file) ? file : bare, 'utf8');
  };
  return { en: inLanguage('en'), cy: inLanguage('cy') };
}

/** What the build renders pages with; null where nothing is built. */
export async function readFirstWords(folder: string): Promise<FirstWords | null> {
  const file = join(folder, 'server', 'templates.json');
  const plain = readPlain(folder);
  if (plain === null || !existsSync(file)) return null;
  const { render, ...rest } = (await import(pathToFileURL(join(folder, 'server', 'firstWords.js')).href)) as Pick<
    FirstWords,
    'pages' | 'viewerQuery'
  > & { readonly render: (templates: unknown, page: ToRender) => Promise<string | null> };
  const templates: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { ...rest, plain, render: (page) => render(templates, page) };
}

/** Sends a page, compressed, with the nonce of its response. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: string): Promise<FastifyReply> {
  const { encoding, bytes } = await encode(
    withNonce(page, reply.nonce),
    encodingFor(request.headers['accept-encoding']?.toString()),
  );
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  // HTTP/1.1 keeps a connection without being told.
  reply.raw.removeHeader('connection');
  return reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding').send(bytes);
}

/** The files of the screens, and the one page for every address that is a screen's. */
export async function registerScreens(app: FastifyInstance, folder: string): Promise<void> {
  const pages = readPlain(folder);
  if (pages === null) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['server/**', '**/*.html', '**/*.br', '**/*.gz'],
    cacheControl: false,
    // A name is of one content for good, and no file is asked for in part.
    etag: false,
    lastModified: false,
    acceptRanges: false,
    setHeaders: (reply, path) => {
      // The build names what is in assets/ by its content, so those never change.
      const forever = path.startsWith(join(folder, 'assets'));
      // Nobody reports what they met in a file.
      void reply.removeHeader('x-request-id');
      // HTTP/1.1 keeps a connection without being told.
      reply.raw.removeHeader('connection');
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (!asksForPage(request))
      return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.' }] });
    return sendPage(request, reply, pages[/^\/cy(?:[/?]|$)/.test(request.url) ? 'cy' : 'en']);
  });
}
