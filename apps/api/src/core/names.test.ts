import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { entityNames, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { planAggregate } from '@cynllun/domain/plan/entities';

/*
 * The core serves every aggregate, and whatever it needs to know of one is given to it. What it names it would treat
 * otherwise than the next.
 */
const core = fileURLToPath(new URL('.', import.meta.url));
const files = globSync('**/*.ts', { cwd: core }).filter((file) => !file.endsWith('.test.ts'));

/** Who asks, and what roles they hold, is read by the core: people, organisations and reviews are what roles are over. */
const known = ['review', 'person', 'organisation', 'membership'];

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const namesOf = (aggregate: Aggregate) =>
  [aggregate.name, ...entityNames(aggregate)].filter((name) => !known.includes(name));
const names = [
  ...new Set(
    [planAggregate, consultationAggregate, contributionsAggregate, adviceAggregate, notebookAggregate].flatMap(namesOf),
  ),
];
/** As text, as a table, or as the name of an id. */
const named = new RegExp(
  names.flatMap((name) => [`['"\`]${name}['"\`]`, `"${capital(name)}"`, `\\b${name}Ids?\\b`]).join('|'),
);

test('no file of the core names an aggregate or an entity', () => {
  const lines = files.flatMap((file) =>
    readFileSync(`${core}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (named.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(lines).toEqual([]);
});
