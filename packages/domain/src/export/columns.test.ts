import { expect, test } from 'vitest';
import { exportColumns } from './columns.ts';
import { fieldsOf } from '../plan/edit.ts';
import { importFields } from '../reading/fields.ts';
import { sheetColumns } from '../reading/sheet-columns.ts';

const filled = new Set<string>(importFields.flatMap((column) => sheetColumns[column].fills));
const exported = new Set<string>(exportColumns.flatMap((column) => sheetColumns[column].fills));

test.each(
  ['action', 'indicator', 'costLine', 'partnerBody'].flatMap((entity) =>
    Object.entries(fieldsOf(entity)).flatMap(([name, { kind }]) => (kind === 'position' ? [] : [`${entity}.${name}`])),
  ),
)('%s has a column that an import reads', (path) => {
  expect(filled).toContain(path);
});

test('an export has a column for every field that an import can fill, but a forum, which it gives by its name', () => {
  expect([...filled].filter((path) => !exported.has(path))).toEqual(['action.monitoringForumId']);
});
