import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Request } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addConsultation, answerFirstComment, giveEditor } from './arrange.ts';
import { otherBrowser, test } from './fixtures.ts';

const label = process.env['LABEL'] ?? 'x';
const times = Number(process.env['TIMES'] ?? 3);
const only = process.env['ONLY']?.split(',');
test('measure', async ({ page, browser, language, t }) => {
  test.setTimeout(3_000_000);
  const lead = await otherBrowser(browser, examplePeople.mari.name);
  const { invited, consultationId, actionId, reviewId } = await addConsultation(lead);
  await page.goto(`/${language}${invited}/about/${actionId}`);
  await page.getByLabel(t('contribute:kind.concern')).check();
  await page.getByLabel(t('contribute:say.words')).fill('Mum fell twice in four weeks. Could somebody ring her?');
  await page.getByLabel(t('contribute:view.carerOwn')).check();
  await page.getByRole('button', { name: t('contribute:check') }).click();
  await page.getByRole('button', { name: t('contribute:send.send'), exact: true }).click();
  await expect(page.locator('output')).toBeVisible();
  await giveEditor(lead, reviewId, examplePeople.geraint.id);
  const second = await otherBrowser(browser, examplePeople.geraint.name);
  await answerFirstComment(lead, second, consultationId, { en: 'Someone rings after a week.', cy: 'Mae rhywun yn ffonio.' });
  const pages: Record<string, string> = {
    first: invited, action: `${invited}/about/${actionId}`, questions: `${invited}/questions`, send: `${invited}/send`,
    outcomes: `${invited}/outcomes`, receipt: '/receipt', enter: '/contribute',
  };
  const lines: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    if (only && !only.includes(name)) continue;
    const fresh = await browser.newPage();
    const files: string[] = [];
    const loaded: Promise<number>[] = [];
    fresh.on('requestfinished', (request: Request) => void loaded.push(request.sizes().then((s) => {
      const size = s.responseBodySize + s.responseHeadersSize;
      files.push(`${size} ${new URL(request.url()).pathname}`);
      return size;
    })));
    const errors: string[] = [];
    fresh.on('console', (m) => { if (m.type() === 'error') errors.push(m.text().slice(0, 300)); });
    fresh.on('pageerror', (e) => errors.push(String(e).slice(0, 600)));
    await fresh.goto(`/${language}${path}`);
    await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible();
    await fresh.mouse.move(10, 10);
    await fresh.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')));
    await fresh.waitForLoadState('networkidle');
    const sizes = await Promise.all(loaded);
    lines.push(`${name}: ${sizes.length} requests ${Math.ceil(sizes.reduce((a, b) => a + b, 0) / 1000)} kB ${errors.join(' | ')}`);
    if (process.env['FILES']) lines.push(files.sort((a, b) => parseInt(b) - parseInt(a)).map((f) => '   ' + f).join('\n'));
    const url = fresh.url();
    await fresh.close();
    for (let i = 0; i < times; i++) {
      const out = `/tmp/words/${label}-${name}-${i}.json`;
      try {
        execFileSync('npx', ['-y', 'lighthouse', url, '--quiet', '--output=json', `--output-path=${out}`, '--only-categories=performance,accessibility',
          '--chrome-flags=--headless --no-sandbox'], { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, stdio: 'pipe' });
        const r = JSON.parse(readFileSync(out, 'utf8'));
        const a = r.audits;
        const lcp = a['lcp-breakdown-insight']?.details?.items?.find?.((x: any) => x.type === 'node') ?? {};
        lines.push(`  perf ${Math.round(r.categories.performance.score * 100)} a11y ${Math.round(r.categories.accessibility.score * 100)} FCP ${a['first-contentful-paint'].displayValue} LCP ${a['largest-contentful-paint'].displayValue} TBT ${a['total-blocking-time'].displayValue} CLS ${a['cumulative-layout-shift'].displayValue} SI ${a['speed-index'].displayValue} TTFB ${a['server-response-time']?.numericValue} el ${lcp.snippet?.slice(0, 60)} | ${lcp.nodeLabel?.slice(0, 60)}`);
      } catch (e) { lines.push('  failed ' + String(e).slice(0, 200)); }
      writeFileSync(`/tmp/words/${label}.txt`, lines.join('\n'));
    }
    writeFileSync(`/tmp/words/${label}.txt`, lines.join('\n'));
  }
});
