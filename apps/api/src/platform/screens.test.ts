import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { readFirstWords, registerScreens } from './screens.ts';

const folder = temporaryFolder('screens');
afterAll(() => folder.remove());
mkdirSync(join(folder.path, 'assets'));
writeFileSync(join(folder.path, 'index.html'), '<script src="/assets/a-1.js"></script>');
writeFileSync(join(folder.path, 'assets', 'a-1.js'), 'plain');
writeFileSync(join(folder.path, 'assets', 'a-1.js.br'), 'small');
writeFileSync(join(folder.path, 'icon.svg'), '<svg/>');

mkdirSync(join(folder.path, 'server'));
writeFileSync(join(folder.path, 'server', 'templates.json'), '"a page of "');
writeFileSync(
  join(folder.path, 'server', 'firstWords.js'),
  'export const pages = { receipt: null };\nexport const render = async (page, { address }) => page + address;\n',
);

const app = fastify();
app.decorateReply('nonce', 'abc');
await registerScreens(app, folder.path);
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test.each(['/', '/en/plans/1', '/cy/cynlluniau'])('%s is the one page, with the nonce of its response', async (url) => {
  const page = await get(url, { accept: 'text/html,*/*' });
  expect(page.body).toBe('<script nonce="abc" src="/assets/a-1.js"></script>');
});

test.each(['/', '/en', '/cy/plans/1?x=1'])('%s is the page to whatever takes anything, and to HEAD', async (url) => {
  const page = await get(url, { accept: 'text/html' });
  expect((await get(url, { accept: '*/*' })).body).toBe(page.body);
  for (const accept of ['text/html', '*/*']) {
    const head = await app.inject({ method: 'HEAD', url, headers: { accept } });
    expect([head.statusCode, head.headers['content-type'], head.body]).toEqual([200, page.headers['content-type'], '']);
    expect(head.headers['content-length']).toBe(page.headers['content-length']);
  }
});

test.each(['/entry', '/plans/1', '/assets/none.js'])('%s is no page to whatever takes anything', async (url) => {
  expect((await get(url, { accept: '*/*' })).statusCode).toBe(404);
  expect((await app.inject({ method: 'HEAD', url, headers: { accept: '*/*' } })).statusCode).toBe(404);
});

test('nothing is sent to the address of a page', async () => {
  expect((await app.inject({ method: 'POST', url: '/en', headers: { accept: 'text/html' } })).statusCode).toBe(404);
});

test('the page is not given out as a file, without its nonce', async () => {
  expect((await get('/index.html', { accept: 'text/html' })).body).toContain('nonce="abc"');
});

test('what the build names by content is kept for good, and goes out compressed', async () => {
  const script = await get('/assets/a-1.js', { 'accept-encoding': 'br' });
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(script.body).toBe('small');
  expect((await get('/assets/a-1.js')).body).toBe('plain');
  expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache');
});

test.each(['/assets/none.js', '/graphqll', '/assets/../../package.json'])('%s is nothing, not a page', async (url) => {
  expect((await get(url)).statusCode).toBe(404);
});

test('what pages are drawn with is read from the build, and sent to nobody', async () => {
  const screens = await readFirstWords(folder.path);
  expect(screens?.pages).toEqual({ receipt: null });
  expect(await screens?.render({ address: '/en/receipt', answer: null })).toBe('a page of /en/receipt');
  expect((await get('/server/firstWords.js', { accept: '*/*' })).statusCode).toBe(404);
});

test('nothing is drawn where nothing is built', async () => {
  expect(await readFirstWords(join(folder.path, 'assets'))).toBeNull();
});
