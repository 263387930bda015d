import { childrenOf, entityOf, fieldsOf, listOf, type Aggregate } from '../packages/domain/src/aggregate/aggregate.ts';
import { FROZEN } from '../packages/domain/src/aggregate/edit.ts';
import { adviceAggregate } from '../packages/domain/src/advice/entities.ts';
import { consultationAggregate } from '../packages/domain/src/consultation/entities.ts';
import { planAggregate } from '../packages/domain/src/plan/entities.ts';

/** The aggregates that the screens' queries read whole. */
const aggregates: readonly Aggregate[] = [planAggregate, consultationAggregate, adviceAggregate];

/*
 * A query that reads a whole aggregate has its fields between two comments, and `pnpm schema` writes them there from the
 * declaration:
 *
 *     # fields of plan, written by "pnpm schema"
 *     …
 *     # end of fields of plan
 */
const region = /^( *)# fields of (\w+), written by "pnpm schema"\n[^]*?^ *# end of fields of \2$/gm;

/** A source file with the fields of every aggregate it reads as their declarations have them. */
export const withFields = (source: string): string =>
  source.replaceAll(region, (_, indent: string, name: string) =>
    [`# fields of ${name}, written by "pnpm schema"`, ...rootLines(aggregateNamed(name)), `# end of fields of ${name}`]
      .map((line) => indent + line)
      .join('\n'),
  );

function aggregateNamed(name: string): Aggregate {
  const found = aggregates.find((one) => one.name === name);
  if (found === undefined) throw new Error(`scripts/query-fields.ts knows no aggregate ${name}`);
  return found;
}

function rootLines(from: Aggregate): readonly string[] {
  const { languageProperty, root, entities } = from;
  const ones = Object.entries(entities).flatMap(([name, { one }]) =>
    one === null ? [] : block(one, nodeLines(from, name)),
  );
  return ['sequence', ...(languageProperty === null ? [] : [languageProperty]), ...ones, ...nodeLines(from, root)];
}

/** Its id, its fields, whether it is frozen, and all that belongs to it. */
const nodeLines = (from: Aggregate, name: string): readonly string[] => [
  'id',
  ...Object.entries(fieldsOf(from, name)).flatMap(([key, { kind }]) =>
    kind === 'text' ? block(key, ['original', 'en', 'cy', 'madeFrom']) : [key],
  ),
  ...(entityOf(from, name).freezes ? [FROZEN] : []),
  ...childrenOf(from, name).flatMap((child) => block(listOf(from, child), nodeLines(from, child))),
];

const block = (name: string, lines: readonly string[]): readonly string[] => [
  `${name} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];
