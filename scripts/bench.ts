import { prepareCode } from './prepare.ts';

/** What can be measured: reading and saving unless another is named, each beside what it could be at best. */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  read: () => import('../apps/api/bench/main.ts'),
  growth: () => import('../apps/api/bench/growth/main.ts'),
  live: () => import('../apps/api/bench/live/main.ts'),
};
const [first = ''] = process.argv.slice(2);
const name = first === '' || first.startsWith('--') ? 'read' : first;
const bench = benches[name];
if (bench === undefined) {
  console.error(`There is no bench ${name}: choose ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
await prepareCode((line) => process.stdout.write(`${line}\n`));
await bench();
