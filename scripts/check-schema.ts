import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../apps/api/src/schema.ts';
import { failPlainly, StartError } from '../apps/api/src/platform/start-error.ts';
import { projectFolder } from './run.ts';

/** Writes the API's schema where the screens and integrators read it; with `--check`, compares instead. */
const file = join(projectFolder, 'schema.graphql');
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (readFileSync(file, 'utf8') !== printed) {
  failPlainly(
    new StartError('schema.graphql is not what the code makes: run "pnpm schema" and commit it with your change.'),
  );
}
