import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, roleNames } from '../src/platform/embedded-postgres.ts';
import { prepareRoles } from '../src/platform/embedded-roles.ts';
import { migrate } from '../src/platform/migrate.ts';
import { postgresHome } from '../src/platform/postgres-home.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the template database, which each test file clones. */
    template: { superuser: string; owner: string; application: string };
  }
}

/** One PostgreSQL for the run, on a folder that goes when it ends, with a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder('test');
  const server = await startEmbeddedPostgres({ home: postgresHome(folder.path), say: () => {}, durable: false });
  await prepareRoles(server, 'template');
  await migrate(server.url('owner', 'template'), roleNames.application);
  project.provide('template', {
    superuser: server.url('superuser', 'postgres'),
    owner: server.url('owner', 'template'),
    application: server.url('application', 'template'),
  });
  return async () => {
    await server.stop();
    folder.remove();
  };
}
