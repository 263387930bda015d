import { settingNames } from '../apps/api/src/platform/env.ts';
import { temporaryFolder } from '../apps/api/src/testing/temporary-folder.ts';

/** What `pnpm start` runs, on a data folder that goes when it ends and with no setting of whoever tests. */
for (const name of settingNames) if (name !== 'PORT') delete process.env[name];
process.env['DATA_DIR'] = temporaryFolder('e2e').path;
await import('../scripts/start.ts');
