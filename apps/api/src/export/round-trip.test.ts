import { randomUUID } from 'node:crypto';
import { exportColumns } from '@cynllun/domain/export/columns';
import { planTable } from '@cynllun/domain/export/plan-table';
import { comparable } from '@cynllun/domain/export/row-mark';
import { arbitraryPlan } from '@cynllun/domain/fixtures/arbitrary-plan';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { assemble } from '@cynllun/domain/import/assemble';
import type { Cell } from '@cynllun/domain/reading/cell';
import { peopleByName } from '@cynllun/domain/import/match-people';
import { matchTargets } from '@cynllun/domain/import/match-targets';
import { readTable } from '@cynllun/domain/import/read-table';
import { sinceExport, withMarks } from '@cynllun/domain/import/since-export';
import { importEdits } from '@cynllun/domain/import/to-edits';
import { applyEdit } from '@cynllun/domain/plan/edit';
import { languages, type Language } from '@cynllun/domain/text/language';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../import/read-file.ts';
import { asCsv } from './csv.ts';
import { wordsOf } from './words.ts';
import { asWorkbook } from './workbook.ts';

const LETTERS = ['Evans', 'Lloyd', 'Rees', 'Howells', 'Morgan', 'Price', 'Bowen', 'Hughes', 'Davies', 'Jenkins'];

const named = (plan: Plan) =>
  new Map(
    plan.actions
      .flatMap((each) => [each.responsiblePersonId, each.accountablePersonId])
      .map((id) => [id ?? '', `Siân Prosser-${LETTERS[Number(id?.at(-1)) || 0]}`]),
  );

const files: Record<string, (rows: Cell[][]) => Promise<Uint8Array>> = {
  xlsx: async (rows) => asWorkbook([{ name: 'Plan', rows }]),
  csv: async (rows) => Buffer.from(asCsv(rows)),
};

async function tableOf(plan: Plan, language: Language): Promise<Cell[][]> {
  return planTable(plan, (await wordsOf(language, named(plan))).table);
}

function readBack(bytes: Uint8Array, plan: Plan) {
  const [sheet] = readFile(bytes);
  const since = sinceExport(readTable(sheet ?? { rows: [] }), plan);
  return { ...since.preview, matches: withMarks(matchTargets(since.preview, plan), since) };
}

/** Another plan of the same review: nothing in it yet but the recommendations. */
const freshPlan = (plan: Plan): Plan => ({
  ...plan,
  id: randomUUID(),
  recommendations: plan.recommendations.map((each) => ({ ...each, id: randomUUID() })),
  actions: [],
  forums: [],
  otherPlans: [],
});

/** Notes each once: the same words said again under the same heading say nothing more, and an import leaves them out. */
const saidOnce = (notes: Action['notes']): Action['notes'] => [
  ...new Map(notes.map((note) => [`${note.heading.trim()}\n${note.words.trim()}`, note])).values(),
];

/** A generated plan whose things a person could tell apart: those of the same words would be one. */
function toldApart(plan: Plan): Plan {
  const numbered = (value: Text, number: number): Text => ({
    ...value,
    en: `${value.en} said ${number}`,
    cy: `${value.cy} said ${number}`,
  });
  const figure = (value: number | null) => (value === null ? null : Number(value.toFixed(6)) || 0);
  return {
    ...plan,
    recommendations: plan.recommendations.map((each, index) => ({ ...each, text: numbered(each.text, index) })),
    otherPlans: plan.otherPlans.map((other, place) => ({
      ...other,
      name: numbered(other.name, place),
      objectives: other.objectives.map((each, index) => ({
        ...each,
        reference: `${index}`,
        words: numbered(each.words, index),
      })),
    })),
    actions: plan.actions.map((action) => ({
      ...action,
      indicators: action.indicators.map((each) => ({
        ...each,
        baseline: figure(each.baseline),
        target: figure(each.target),
      })),
      notes: saidOnce(action.notes),
    })),
  };
}

/** With partner bodies of its first action: one that has agreed, and one that has not. */
function withPartners(plan: Plan): Plan {
  const [first] = plan.actions;
  if (!first) throw new Error('no action');
  const name = (words: string) => ({ original: 'en' as const, en: words, cy: words, madeFrom: null });
  const health = { name: name('Bwrdd Iechyd'), part: 'Two nurses.\nA car.', agreedOn: null, agreedBy: '' };
  const third = { name: name('Cyngor y trydydd sector'), part: '', agreedOn: '2026-12-01', agreedBy: 'Letter of 1.12' };
  const partnerBodies = [health, third].map((body, index) => ({ id: randomUUID(), position: index + 1, ...body }));
  return { ...plan, actions: plan.actions.map((each) => (each === first ? { ...each, partnerBodies } : each)) };
}

/** A plan after everything that was read of a file is accepted. */
function importAll(bytes: Uint8Array, into: Plan, people: ReadonlyMap<string, string>, language: Language): Plan {
  const { matches, ...preview } = readBack(bytes, into);
  const imported = assemble(preview, { proposals: true, cells: [], leaveOut: [] });
  const known = peopleByName([...people].map(([id, name]) => ({ id, name })));
  const { edits } = importEdits(
    imported,
    { plan: into, people: known, language, mayAddRecommendations: true, newId: randomUUID },
    { recommendations: matches.recommendations, actions: matches.actions },
  );
  return edits.reduce(applyEdit, into);
}

/** What an export says without the marks of its rows; objectives are in the order of the other plans, whichever that is. */
async function saidBy(plan: Plan, language: Language) {
  const place = exportColumns.indexOf('otherPlans');
  return (await tableOf(plan, language)).map((row) =>
    row.slice(0, -1).map((cell, column) => {
      if (typeof cell !== 'string') return cell;
      return column === place ? cell.split('\n').map(comparable).toSorted() : comparable(cell);
    }),
  );
}

describe.each(languages)('in %s', (language) => {
  test('the import knows every heading, and takes nothing for what it is not', async () => {
    const { columns } = readTable({ rows: await tableOf(examplePlan(), language) });
    expect(columns.map(({ field }) => field)).toEqual([...exportColumns, 'note']);
  });

  test.each(Object.keys(files))('any plan comes back from %s as no change', async (kind) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (plan) => {
        const bytes = await files[kind]?.(await tableOf(plan, language));
        const { actions, outside, recommendations, matches } = readBack(bytes ?? new Uint8Array(), plan);
        expect(actions).toEqual([]);
        expect(outside.filter(({ as }) => as !== 'heading')).toEqual([]);
        expect(recommendations.flatMap(({ cells }) => cells.filter(({ field }) => field === 'note'))).toEqual([]);
        expect(matches.recommendations).not.toContain(null);
      }),
      { numRuns: 30 },
    );
  });

  test('letters that a program lost are no change, and what a person changed beside them is one', async () => {
    const [first, ...others] = examplePlan().actions;
    if (!first) throw new Error('no action');
    const title = { ...first.title, en: 'Cadw’r tŷ hŵn', cy: 'Cadw’r tŷ hŵn' };
    const plan = { ...examplePlan(), actions: [{ ...first, title }, ...others] };
    const lossy = asCsv(await tableOf(plan, language)).replaceAll(/[ŵŷ]/g, '?');
    const same = readBack(Buffer.from(lossy), plan);
    expect(same.actions.flatMap(({ cells }) => cells.map(({ original }) => original))).not.toContain('Cadw’r t? h?n');
    expect(same.matches.lost).toBeGreaterThan(0);
    const { actions } = readBack(Buffer.from(lossy.replace('t? h?n', 't? newydd h?n')), plan);
    expect(actions.flatMap(({ cells }) => cells.map(({ original }) => original))).toContain('Cadw’r t? newydd h?n');
  });

  test.each(Object.keys(files))('a partner body that changed or came in %s does so beside the others', async (kind) => {
    const plan = withPartners(examplePlan());
    const rows = await tableOf(plan, language);
    const at = exportColumns.indexOf('partnerName');
    const [first = 0, second = 0] = rows.flatMap((row, index) => (index > 0 && row[at] !== null ? [index] : []));
    rows[first]?.splice(exportColumns.indexOf('partnerAgreedOn'), 1, { date: '2027-01-20' });
    rows.splice(
      second + 1,
      0,
      (rows[0] ?? []).map((_, column) => (column === at ? 'Heddlu Dyfed-Powys' : null)),
    );
    const bytes = await files[kind]?.(rows);
    const [action] = importAll(bytes ?? new Uint8Array(), plan, named(plan), language).actions;
    expect(action?.partnerBodies.map(({ name, agreedOn }) => [name.en || name.cy, agreedOn])).toEqual([
      ['Bwrdd Iechyd', '2027-01-20'],
      ['Cyngor y trydydd sector', '2026-12-01'],
      ['Heddlu Dyfed-Powys', null],
    ]);
    expect(action?.partnerBodies[0]?.part).toBe('Two nurses.\nA car.');
  });

  test.each(Object.keys(files))('the example plan from %s makes a fresh plan of the review the same', async (kind) => {
    const plan = withPartners(examplePlan());
    const bytes = await files[kind]?.(await tableOf(plan, language));
    const fresh = importAll(bytes ?? new Uint8Array(), freshPlan(plan), named(plan), language);
    expect(await saidBy(fresh, language)).toEqual(await saidBy(plan, language));
  });

  test.each(Object.keys(files))('words that look like something else come back from %s as they are', async (kind) => {
    const example = examplePlan();
    const said = (words: string) => ({ original: 'en' as const, en: words, cy: words, madeFrom: null });
    const recommendations = example.recommendations.map((each, index) => ({
      ...each,
      text: said(['Recommendation 2: visit carers', '“', 'None', '12, 13'][index] ?? `${index + 1}. Visit`),
    }));
    const actions = example.actions.map((each) => ({
      ...each,
      summary: said('"'),
      description: 'As above',
      monitoringMethod: '007',
      responsiblePost: said('01267234567'),
      indicators: each.indicators.map((indicator) => ({ ...indicator, unit: '1.50', source: '′' })),
      costLines: each.costLines.map((line) => ({ ...line, amount: 0, fundingSource: 'Ditto' })),
    }));
    const plan = { ...example, recommendations, actions };
    const bytes = await files[kind]?.(await tableOf(plan, language));
    const fresh = importAll(bytes ?? new Uint8Array(), freshPlan(plan), named(plan), language);
    expect(await saidBy(fresh, language)).toEqual(await saidBy(plan, language));
  });

  test.each(Object.keys(files))('any plan from %s makes a fresh plan of the review the same', async (kind) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (generated) => {
        const plan = toldApart(generated);
        const bytes = await files[kind]?.(await tableOf(plan, language));
        const fresh = importAll(bytes ?? new Uint8Array(), freshPlan(plan), named(plan), language);
        expect(await saidBy(fresh, language)).toEqual(await saidBy(plan, language));
      }),
      { numRuns: 20 },
    );
  });
});

test('words that every object of the language has are words', async () => {
  const rows: Cell[][] = [['valueOf', 'constructor', '__proto__']];
  const read = readFile(await asWorkbook([{ name: 'Plan', rows: [['A', 'B', 'C'], ...rows] }]))[0]?.rows.slice(1);
  expect(read?.map((row) => row.map((cell) => String(cell).trim()))).toEqual(rows);
});
