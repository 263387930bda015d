import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { add, set, type Edit } from '@cynllun/domain/plan/edit';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer, type OpenRoom } from '../../../../testing/writer.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const api = await servedApi();
let instance: Instance;
let own: TestAuthority;
const writers: Writer[] = [];
const LINES = ['First we agree the rota.', 'Then we ring every carer.', 'Then we tell members.'] as const;

beforeAll(async () => {
  instance = await api.serve();
});
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Own');
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});

const edit = (...edits: readonly Edit[]) =>
  editAggregate(makeContext(instance.services, { personId: own.people.lead, memberships: [] }), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });

async function anAction(fields: object = {}): Promise<string> {
  const id = randomUUIDv7();
  await edit(add('action', id, own.planId, fields));
  return id;
}

async function enter(personId: string, id: string): Promise<OpenRoom> {
  const writer = new Writer(instance, await api.cookieOf(personId));
  writers.push(writer);
  const room = writer.open(proseRoom('plan', own.planId, id));
  await room.saved();
  return room;
}

const descriptionOf = async (id: string) => (await api.prisma.action.findUniqueOrThrow({ where: { id } })).description;

/** Types as a text control has it, which knows LF alone: puts words in after others, by their place in its value. */
function typeAfter(room: OpenRoom, key: string, after: string, words: string): void {
  const text = room.document.getText(key);
  const value = text.toString().replaceAll(/\r\n?/g, '\n');
  text.insert(value.indexOf(after) + after.length, words);
}

/** Two people type in different sentences at once. @returns what the room and the column say when both are saved */
async function typedByTwo(id: string): Promise<readonly string[]> {
  const key = `action:${id}:description`;
  const [lead, editor] = [await enter(own.people.lead, id), await enter(own.people.editor, id)];
  typeAfter(lead, key, LINES[1], ' Twice.');
  typeAfter(editor, key, LINES[2], ' In July.');
  await Promise.all([lead.saved(), editor.saved()]);
  await expect.poll(() => lead.words(key) === editor.words(key), patience).toBe(true);
  await expect.poll(() => descriptionOf(id), patience).toBe(lead.words(key));
  return [lead.words(key), await descriptionOf(id)];
}

const both = `${LINES[0]}\n${LINES[1]} Twice.\n${LINES[2]} In July.`;

describe('words with the line ends of another system', () => {
  test('that were imported from a cell can be typed in by two at once', async () => {
    const id = await imported();
    expect(await typedByTwo(id)).toEqual([both, both]);
  });

  test.each([
    ['CR and LF', '\r\n'],
    ['CR alone', '\r'],
    ['both', '\r\r\n'],
  ])('that came by the API hold LF alone: %s', async (_, end) => {
    const id = await anAction({ description: LINES.join(end), title: { en: `A${end}b` } });
    const { description, title } = await api.prisma.action.findUniqueOrThrow({ where: { id } });
    expect([description, JSON.stringify(title)].join(' ')).not.toContain('\r');
    expect(JSON.stringify(title)).not.toContain('\\r');
  });

  test('that were set as a whole can be typed in by two at once', async () => {
    const id = await anAction();
    await edit(set('action', id, { description: LINES.join('\r\n') }));
    expect(await typedByTwo(id)).toEqual([both, both]);
  });

  test('that stood in an old row can be typed in by two at once', async () => {
    const id = await anAction();
    await api.prisma.action.update({ where: { id }, data: { description: LINES.join('\r\n') } });
    expect(await typedByTwo(id)).toEqual([both, both]);
  });

  test('that are in a document already can be typed in by two at once', async () => {
    const id = await anAction();
    const document = new Y.Doc();
    document.getText(`action:${id}:description`).insert(0, LINES.join('\r\n'));
    const snapshot = Buffer.from(Y.encodeStateAsUpdate(document));
    await api.prisma.action.update({ where: { id }, data: { description: LINES.join('\r\n') } });
    await api.prisma.proseDocument.create({ data: { id, aggregate: 'plan', rootId: own.planId, snapshot } });
    expect(await typedByTwo(id)).toEqual([both, both]);
  });

  test('that come by an update are not kept as they are', async () => {
    const id = await anAction();
    const key = `action:${id}:description`;
    const room = await enter(own.people.lead, id);
    room.type(key, LINES.join('\r\n'));
    await expect.poll(() => room.refused.length > 0 || !room.provider.hasUnsyncedChanges, patience).toBe(true);
    const found = await enter(own.people.editor, id);
    expect(found.words(key)).not.toContain('\r');
    expect(await descriptionOf(id)).not.toContain('\r');
  });
});

/** The action of a workbook with line ends of Windows in a cell. */
async function imported(): Promise<string> {
  const file = readFileSync(new URL('../../../import/fixtures/crlf-in-cell.xlsx', import.meta.url));
  const cookie = await api.cookieOf(own.people.lead);
  const posted = await fetch(`${instance.url}/plans/${own.planId}/imports?name=crlf.xlsx`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  });
  const upload = (await posted.json()) as { importId: string; sheet: number; sheets: { name: string }[] };
  const input = {
    planId: own.planId,
    importId: upload.importId,
    requestId: randomUUID(),
    sheet: upload.sheet,
    sheetName: upload.sheets[upload.sheet]?.name,
    language: 'en',
    proposals: true,
    cells: [],
    leaveOut: [],
    update: [],
    recommendations: [],
    addPeople: [],
  };
  const query = 'mutation ($input: AcceptImportInput!) { acceptImport(input: $input) { __typename } }';
  const accepted = await fetch(`${instance.url}/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: 'http://localhost' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await accepted.text()).toContain('ImportAccepted');
  return (await api.prisma.action.findFirstOrThrow({ where: { planId: own.planId } })).id;
}
