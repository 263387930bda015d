import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { needTool, projectFolder } from './run.ts';
import { makeIfStale, type Step } from './stale.ts';

/** A change of tools makes everything anew. */
const tools = 'pnpm-lock.yaml';

const databaseClient: Step = {
  name: 'database client',
  inputs: [tools, 'prisma/schema.prisma', 'apps/api/prisma.config.ts'],
  output: 'apps/api/src/generated/prisma/client.ts',
  make: () => needTool('Making the database client', 'prisma', ['generate'], { folder: 'apps/api' }),
};

const operationTypes: Step = {
  name: 'types of the API operations',
  inputs: [tools, 'schema.graphql', 'apps/web/codegen.ts', 'apps/web/src/{app,features,shared}/**/*.{ts,tsx}'],
  output: 'apps/web/src/generated/graphql.ts',
  make: () =>
    needTool('Making the types of the API operations', '@graphql-codegen/cli/graphql-codegen', ['--errors-only'], {
      folder: 'apps/web',
    }),
};

const screens: Step = {
  name: 'screens',
  inputs: [
    tools,
    'schema.graphql',
    'apps/web/*.{ts,html,json}',
    'apps/web/public/**/*.*',
    'apps/web/src/{app,features,shared}/**/*.*',
    'packages/*/src/**/*.ts',
  ],
  output: 'apps/web/dist/index.html',
  make: async () => {
    await needTool('Making the screens', 'vite', ['build', '--logLevel', 'warn'], { folder: 'apps/web' });
    compress(join(projectFolder, 'apps', 'web', 'dist'));
  },
};

/** What type checks, tests and the server need before they can load. */
export async function prepareCode(say: (line: string) => void): Promise<void> {
  await Promise.all([makeIfStale(databaseClient, say), makeIfStale(operationTypes, say)]);
}

export async function prepareScreens(say: (line: string) => void): Promise<void> {
  await makeIfStale(screens, say);
}

/** The server sends these as they are, so no request waits for compression. */
function compress(folder: string): void {
  for (const path of globSync('**/*.{js,css,svg,json}', { cwd: folder })) {
    const content = readFileSync(join(folder, path));
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${path}.gz`), gzipSync(content));
  }
}
