import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { settingNames } from '../apps/api/src/platform/env.ts';

/** What `pnpm start` runs, on a data folder that goes when it ends and with no setting of whoever tests. */
for (const name of settingNames) if (name !== 'PORT') delete process.env[name];
const folder = process.env['E2E_DATA'] ?? '';
mkdirSync(folder, { recursive: true });
// PostgreSQL's user has to come in.
chmodSync(folder, 0o755);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env['DATA_DIR'] = folder;
await import('../scripts/start.ts');
