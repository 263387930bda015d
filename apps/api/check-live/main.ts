import { parseArgs } from 'node:util';
import { checkLive } from './check-live.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    editors: { type: 'string', default: '8' },
    instances: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '5' },
  },
});
// So that what it started ends with it; many processes are.
process.setMaxListeners(50);
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
const say = (line: string) => console.log(line);
const given = { seed: Number(values.seed), editors: Number(values.editors), instances: Number(values.instances) };
say(`Seed ${given.seed}: ${given.editors} editors over ${given.instances} instances for ${values.minutes} minutes`);

const { wrong, done } = await checkLive({ ...given, seconds: Number(values.minutes) * 60, say });
say(
  [...done]
    .map(([what, count]) => `${count} ${what}`)
    .toSorted()
    .join('\n'),
);
for (const line of wrong) say(`WRONG: ${line}`);
say(
  wrong.length === 0
    ? 'All that stood Saved is there once, and all say the same.'
    : `${wrong.length} wrong, seed ${given.seed}`,
);
process.exit(wrong.length === 0 ? 0 : 1);
