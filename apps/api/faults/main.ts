import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { hang, killDatabase } from './away.ts';
import { Check } from './check.ts';
import { fillDisk, smallDisk } from './disk-full.ts';
import { exportAtOnce } from './exports.ts';
import { Program } from './program.ts';
import { readHostile } from './spreadsheets.ts';

/**
 * What can fail below the program, while people write: afterwards all that was acknowledged is there, and everyone was
 * answered in words. `--short` is what `pnpm test` has time and rights for.
 */
const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const say = (line: string) => console.log(line);
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));

const folder = temporaryFolder('faults');
const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address() as AddressInfo;
probe.close();
const disk = values.short ? null : smallDisk(folder.path);
const check = new Check(new Program(disk?.path ?? folder.path, port), say);
try {
  await check.begin();
  if (!values.short) {
    await exportAtOnce(check, 30);
    await readHostile(check);
  }
  await killDatabase(check);
  await hang(check, values.short ? 11 : 20);
  if (disk !== null) await fillDisk(check, disk.path, 20);
  else if (!values.short)
    say('NOT TRIED: a full disk, since a disk of its own cannot be mounted without the rights of root');
  await check.end();
  if (!values.short) await check.verify();
} finally {
  await check.program.stop();
  disk?.unmount();
  folder.remove();
}
say(check.found.length === 0 ? 'All that was acknowledged is there.' : `${check.found.length} wrong`);
process.exit(check.found.length === 0 ? 0 : 1);
