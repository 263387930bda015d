import { setTimeout as delay } from 'node:timers/promises';
import type { Check } from './check.ts';

/** Milliseconds between one question and the next. */
const PAUSE = 10;

/** Many take the plan away at once, while someone else asks something small again and again. */
export async function exportAtOnce(check: Check, count: number): Promise<void> {
  check.say(`${count} exports at once`);
  const begun = performance.now();
  const longest = await longestWait(check, count);
  const whole = performance.now() - begun;
  check.say(`  ${Math.round(whole)} ms, the longest wait for another answer ${Math.round(longest)} ms`);
  // However slow the machine is, others come between.
  if (longest > whole / 2) check.wrong(`${count} exports hold everyone up for ${Math.round(longest)} ms`);
}

/** Milliseconds that a question waited for its answer at most, until all files were there. */
async function longestWait(check: Check, count: number): Promise<number> {
  const { program, writer } = check;
  const fetchFile = async () => {
    const address = `${program.url}/plans/${writer.planId}/export.xlsx?language=cy`;
    const response = await fetch(address, { headers: { cookie: writer.cookie } });
    const { byteLength } = await response.arrayBuffer();
    if (response.status !== 200 || byteLength < 5_000) check.wrong(`an export is answered ${response.status}`);
  };
  let isDone = false;
  const files = Promise.all(Array.from({ length: count }, fetchFile)).finally(() => (isDone = true));
  let longest = 0;
  while (!isDone) {
    const { took } = await writer.ask('{ viewer { id } }');
    longest = Math.max(longest, took);
    await delay(PAUSE);
  }
  await files;
  return longest;
}
