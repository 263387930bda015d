import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDateSchema } from '../calendar/date.ts';
import { assemble } from './assemble.ts';
import { cellWords, type Cell, type Sheet } from '../reading/cell.ts';
import { importFields, type ImportField } from '../reading/fields.ts';
import { readCell } from '../reading/read-cell.ts';
import { readDates } from '../reading/read-dates.ts';
import { readTable } from './read-table.ts';
import { fold, tidy } from '../reading/tidy.ts';
import { fromWire, toWire, type WirePreview } from './wire.ts';

const ALL = { proposals: true, cells: [], leaveOut: [] };

/** Words made of what cells are made of, so that readers get past their first test. */
const fragment = fc.constantFrom(
  '31/03/2027', '1.4.27', 'Mawrth 2027', 'Apr', '-', '–', 'to', 'i', 'from', 'o', 'by', 'erbyn', 'Q2 2027', '2027/28', 'Spring', '£120k', '£60,000',
  '£', '(', ')', ',', ';', '\n', 'LHB', 'p.a.', 'capital', 'Nil', 'Dim', 'within existing resources', 'total', '54%', '→', '85', 'days', 'now',
  'baseline', '8/10', 'of', 'per 1,000', 'Siân Prosser', 'Chair', 'Steering Group', 'TBC', 'R1', '1a', '1.2', 'Recommendation 1', '=', '+', '@', '\u00A0',
); // prettier-ignore
const words = fc.oneof(
  fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(' ', '1', '/', '-', '£', ',', '.', '(', 'a'), maxLength: 700 }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => ({ date: new Date(days * 86_400_000).toISOString().slice(0, 10) })),
  },
);
const heading = fc.constantFrom(
  'Ref',
  'Recommendation',
  'Action',
  'Outcome',
  'Target',
  'Baseline',
  'Cost',
  'Cost 2027/28',
  'Lead',
  'By',
  'Timescale',
  'Monitored by',
  'Risks',
  'Note: column',
  'Note',
  'Financial year',
  'Date of baseline',
  '',
);
const sheet: fc.Arbitrary<Sheet> = fc.record({
  rows: fc
    .tuple(
      fc.array(heading, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }),
    )
    .map(([headings, rows]) => [headings, ...rows]),
  merges: fc.array(
    fc.record({ top: fc.nat(10), left: fc.nat(7), height: fc.nat(3), width: fc.nat(3) }).map(({ top, left, height, width }) => ({
      top, left, bottom: top + height, right: left + width,
    })), // prettier-ignore
    { maxLength: 3 },
  ),
});
const place = (row: number, column: number) => `${row}:${column}`;

test('every cell that is not blank is in the preview once, with its words untouched', () => {
  fc.assert(
    fc.property(sheet, (input) => {
      const { actions, recommendations, outside } = readTable(input);
      const own = [...actions, ...recommendations]
        .flatMap(({ cells }) => cells)
        .filter(({ sharedFrom }) => sharedFrom === null);
      const found = [...own, ...outside].map(({ row, column, original }) => [place(row, column), original]);
      const expected = input.rows.flatMap((cells, row) =>
        cells.flatMap((each, column) =>
          tidy(cellWords(each)) === '' ? [] : [[place(row + 1, column), cellWords(each)]],
        ),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('a preview that was sent is the same when it arrives', () => {
  fc.assert(
    fc.property(sheet, (input) => {
      const preview = readTable(input);
      expect(fromWire(JSON.parse(JSON.stringify(toWire(preview))) as WirePreview)).toEqual(preview);
    }),
  );
});

test('reading the same sheet again gives the same preview', () => {
  fc.assert(
    fc.property(sheet, (input) => {
      expect(readTable(input)).toEqual(readTable(structuredClone(input)));
    }),
  );
});

test('the words of every cell of an action are in the plan: in a field or in a note', () => {
  fc.assert(
    fc.property(sheet, (input) => {
      const preview = readTable(input);
      const { actions } = assemble(preview, { ...ALL, proposals: false });
      preview.actions.forEach((action, index) => {
        const read = actions[index];
        const kept = [
          ...(read?.notes ?? []).flatMap((note) => [note.words, note.heading]),
          read?.title,
          read?.outcome,
          read?.description,
          read?.summary,
          read?.monitoringMethod,
          ...(read?.indicators ?? []).map(({ name }) => name),
        ];
        const cells = action.cells.filter(({ field }) => field !== 'recommendation' && field !== 'reference');
        for (const { original } of cells)
          expect(
            kept.some((text) => text?.includes(original.trim().slice(0, 300))),
            original,
          ).toBe(true);
      });
    }),
  );
});

test('whatever the words, what is accepted fits the plan: real dates, whole pence, figures that a field holds', () => {
  fc.assert(
    fc.property(sheet, (input) => {
      const preview = readTable(input);
      for (const action of assemble(preview, ALL).actions) {
        for (const date of [action.startsOn, action.endsOn, ...action.indicators.map(({ targetOn }) => targetOn)])
          if (date !== null) expect(calendarDateSchema.safeParse(date).success).toBe(true);
        for (const { amount } of action.costLines)
          expect(amount !== null && Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        for (const { target, baseline } of action.indicators)
          expect([target, baseline].every((value) => value === null || Number.isFinite(value))).toBe(true);
        expect(action.costLines.length > 0 && action.withinExistingResources).toBe(false);
        expect(action.title.length).toBeLessThanOrEqual(300);
      }
    }),
  );
});

test('no reader throws, and what it cannot read has a reason', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom<ImportField>(...importFields), (input, field) => {
      if (tidy(cellWords(input)) === '') return;
      const { proposal, problem } = readCell(input, field);
      expect(proposal !== null || problem !== null).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a date that was read is read again from how it is written', () => {
  fc.assert(
    fc.property(words, (input) => {
      const { endsOn } = readDates(input, 'endsOn').proposal ?? { endsOn: null };
      if (endsOn === null) return;
      const written = endsOn.split('-').reverse().join('/');
      expect(readDates(written, 'endsOn').proposal?.endsOn).toBe(endsOn);
    }),
  );
});

test('tidying is done once, and folding keeps places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (input) => {
      expect(tidy(tidy(input))).toBe(tidy(input));
      expect(fold(tidy(input))).toHaveLength(tidy(input).length);
    }),
  );
});
