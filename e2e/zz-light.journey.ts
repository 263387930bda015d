import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { randomUUIDv7 } from 'node:crypto';
import { add, set } from '../packages/domain/src/plan/edit.ts';
import { addReview, edit, recommendationsOf } from './arrange.ts';
import { signInAs, test } from './fixtures.ts';

test.setTimeout(1_500_000);
test('lighthouse', async ({ page, program }) => {
  await signInAs(page, 'Mari Tudur');
  const { planId } = await addReview(page, {}, Array.from({ length: 12 }, (_, i) => `Recommendation number ${i + 1}, which asks that carers be answered within a week of asking.`));
  const recs = await recommendationsOf(page, planId);
  for (const [r, rec] of recs.entries()) {
    const edits = [];
    for (let i = 0; i < 10; i++) { const id = randomUUIDv7(); edits.push(add('action', id, planId, { additional: false, recommendationIds: [rec], position: r * 100 + i, title: { en: `Action ${r}.${i}: answer carers within a week of their asking`, cy: `Cam ${r}.${i}: ateb gofalwyr o fewn wythnos` } }), set('action', id, { outcome: { en: 'Carers are answered within a week, and know whom to ask.', cy: 'Atebir gofalwyr o fewn wythnos.' } })); }
    await edit(page, planId, ...edits);
  }
  const cookies = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
  const n = process.env.RUNS ?? '3';
  const lh = (path: string, label: string, form: string) => { try { console.log(execFileSync('node', ['/tmp/loads/lh/run.mjs', program.address + path, label, n, form, cookies], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } })); } catch (e) { console.log(String(e).slice(0, 500)); } };
  const tag = process.env.TAG ?? '';
  for (const what of (process.env.WHAT ?? '120,example,signin,open').split(',')) {
    if (what === '120') { lh(`/en/plans/${planId}`, '120' + tag, 'mobile'); lh(`/en/plans/${planId}`, '120' + tag, 'desktop'); }
    if (what === 'example') { lh(`/en/plans/${examplePlanId}`, 'example' + tag, 'mobile'); lh(`/en/plans/${examplePlanId}`, 'example' + tag, 'desktop'); }
    if (what === 'signin') { try { console.log(execFileSync('node', ['/tmp/loads/lh/run.mjs', program.address + '/en/sign-in', 'signin' + tag, n, 'mobile'], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } })); } catch (e) { console.log(String(e).slice(0, 300)); } }
    if (what === 'open') for (const id of [planId, examplePlanId]) {
      const opens: number[] = [], keys: number[] = [], wholes: number[] = [];
      for (let i = 0; i < 5; i++) {
        const p = await page.context().newPage();
        await p.addInitScript(() => { new PerformanceObserver((l) => { for (const e of l.getEntries() as any) ((window as any).ev ??= []).push([e.name, e.duration, e.processingEnd - e.startTime]); }).observe({ type: 'event', durationThreshold: 16, buffered: true } as any); });
        const t = Date.now(); await p.goto(`${program.address}/en/plans/${id}/introduction`); await p.locator('main textarea').first().waitFor(); opens.push(Date.now() - t);
        await p.locator('nav ol li a').last().waitFor(); wholes.push(Date.now() - t);
        await p.waitForTimeout(3000);
        await p.locator('main textarea').first().focus(); await p.keyboard.press('End');
        await p.evaluate(() => { (window as any).times = []; let s = 0; addEventListener('keydown', (e) => { s = performance.now(); requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => (window as any).times.push(performance.now() - s); c.port2.postMessage(0); }); }, { capture: true }); });
        await p.keyboard.type('abcdefghij', { delay: 80 }); await p.waitForTimeout(300);
        keys.push(...(await p.evaluate(() => (window as any).times as number[])));
        await p.close();
      }
      const s = (a: number[]) => { const b = [...a].sort((x, y) => x - y); return `best ${Math.round(b[0]!)} median ${Math.round(b[b.length >> 1]!)} worst ${Math.round(b.at(-1)!)}`; };
      const line = `${tag} open ${id === planId ? '120' : 'example'}: field ${s(opens)}; whole outline ${s(wholes)}; key to frame ${s(keys)}`; console.log(line); appendFileSync('/tmp/loads/lh/results.txt', line + '\n');
    }
  }
});
