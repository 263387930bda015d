import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entityNames } from '@cynllun/domain/aggregate/aggregate';
import { planAggregate } from '@cynllun/domain/plan/entities';

const folder = join(import.meta.dirname, 'src/shared/aggregate');

/** What no file of the store and the rooms may name: aggregates, what is in them, in the singular and in the plural, and their ids. */
const nouns = [planAggregate].flatMap((aggregate) => [aggregate.name, aggregate.root, ...entityNames(aggregate)]);
const capital = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1);
/** As a word, or as a part of a longer name: `action`, `actions`, `actionId`, `shownAction`; not `transaction`. */
const named = new RegExp(
  [...nouns, 'planId'].map((noun) => `((?<![A-Za-z])${noun}|${capital(noun)})s?(?![a-z])`).join('|'),
);

/** Where modules of the domain lie is no noun of its reader's. */
const withoutImports = (source: string): string => source.replaceAll(/ from '[^']*';/g, '');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
);

test.each(files)('%s names no aggregate, nothing that is in one, and no id of one', (name) => {
  const lines = withoutImports(readFileSync(join(folder, name), 'utf8')).split('\n');
  expect(lines.filter((line) => named.test(line))).toEqual([]);
});

test.each(['planId', 'shownPlan(state)', "'action:1:title'", 'all actions', 'withCostLines', 'PlanStore'])(
  'to say %s would be to name one',
  (code) => {
    expect(code).toMatch(named);
  },
);

test('the store and the rooms are among the files that are looked at', () => {
  expect(files).toEqual(expect.arrayContaining([join('store', 'AggregateStore.ts'), join('live', 'ProseRooms.ts')]));
});
