import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { failPlainly, StartError } from '../apps/api/src/platform/start-error.ts';
import { withFields } from './query-fields.ts';
import { projectFolder } from './run.ts';

/**
 * Writes what is made from the declarations and committed: the API's schema, where the screens and integrators read it,
 * and the fields of the screens' queries that read a whole aggregate. With `--check`, compares instead.
 */
const isCheck = process.argv.includes('--check');

async function schemaText(): Promise<string> {
  const { schema } = await import('../apps/api/src/schema.ts');
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function write(name: string, text: string): void {
  const file = join(projectFolder, name);
  if (readFileSync(file, 'utf8') === text) return;
  if (isCheck) throw new StartError(`${name} is not what the code makes: run "pnpm schema" and commit it.`);
  writeFileSync(file, text);
}

try {
  for (const name of globSync('apps/web/src/{app,features,shared}/**/*.ts', { cwd: projectFolder }))
    write(name, withFields(readFileSync(join(projectFolder, name), 'utf8')));
  write('schema.graphql', await schemaText());
} catch (error) {
  failPlainly(error);
}
