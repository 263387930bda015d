import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '@cynllun/domain/plan/plan';
import { proseKey, proseOf } from '@cynllun/domain/aggregate/prose';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type * as Y from 'yjs';
import { verifiedStored } from '../src/core/verify/verified-aggregate.ts';
import { verifyLog } from '../src/core/verify/verify.ts';
import type { Database } from '../src/platform/database.ts';
import { readProse } from '../src/core/prose/stored-prose.ts';
import { LiveClient } from './live-client.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import type { Editor } from './editor.ts';
import { FORGED } from './forger.ts';
import type { Instance } from './instance.ts';
import { countTokens, type ExpectedWrites } from './expected-writes.ts';

/** Milliseconds in which all must come to say the same, once nobody types any more. */
const PATIENCE = 25_000;

/** Documents that someone opens together: a server reads no more of a socket than people say. */
const AT_ONCE = 40;

type ReadOnly = Pick<Database, 'prisma' | 'inSql' | 'sql'>;

/** Waits until nothing is wrong, and returns what still is when patience ends. */
export async function untilNothingIsWrong(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const wrong = await check();
    if (wrong.length === 0 || performance.now() > end) return wrong;
    await delay(250);
  }
}

/** Every piece of words in a document, by its key. */
const wordsOf = (document: Y.Doc): ReadonlyMap<string, string> =>
  new Map(
    [...document.share.keys()]
      .map((key) => [key, document.getText(key).toString()] as const)
      .filter(([, words]) => words !== ''),
  );

export async function storedDocuments(
  database: ReadOnly,
  planId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const documents = await database.prisma.proseDocument.findMany({ where: { rootId: planId }, select: { id: true } });
  const stored = await database.inSql((tx) =>
    readProse(
      tx,
      documents.map(({ id }) => id),
    ),
  );
  return new Map([...stored].map(([id, { document }]) => [id, wordsOf(document)]));
}

/** Tokens that were acknowledged and are not there once, or are there though their removal was. */
export function lostTokens(
  expected: ExpectedWrites,
  documentId: string,
  words: ReadonlyMap<string, string>,
): readonly string[] {
  const counts = countTokens([...words.values()].join(' '));
  return expected.tokensOf(documentId).flatMap(([token, state]) => {
    const count = counts.get(token) ?? 0;
    if (state === 'saved' && count !== 1) return [`${token} was saved and is there ${count} times (${documentId})`];
    if (state === 'removed' && count !== 0)
      return [`${token} was taken out and is there ${count} times (${documentId})`];
    return count > 1 ? [`${token} is there ${count} times (${documentId})`] : [];
  });
}

/** Words that nobody may have written. */
export const wrongWords = (documentId: string, words: ReadonlyMap<string, string>): readonly string[] =>
  [...words].flatMap(([key, text]) => [
    ...(text.includes(FORGED) ? [`forged words were kept in ${key}`] : []),
    ...(text.includes('\r') ? [`line ends of Windows were kept in ${key} (${documentId})`] : []),
  ]);

type Stored = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Documents that someone has open and sees otherwise than is stored. */
export const wrongRooms = (stored: Stored, plan: Plan, editors: readonly Editor[]): readonly string[] =>
  editors.flatMap(({ seat }, index) =>
    [plan.id, ...plan.actions.map(({ id }) => id)].flatMap((id) => {
      const room = seat.tab?.live.room(id);
      if (room === undefined) return [];
      const seen = new Map(room.words.keys.map((key) => [key, room.words.at(key)]));
      return differences(stored.get(id) ?? new Map(), seen).map(
        (key) => `editor ${index + 1} sees other words than are stored in ${key}`,
      );
    }),
  );

/** Documents that a program sees otherwise than is stored. */
const differingDocuments = (stored: Stored, whose: string, client: LiveClient): readonly string[] =>
  [...client.rooms.values()].flatMap(({ documentId, document }) =>
    differences(stored.get(documentId) ?? new Map(), wordsOf(document)).map(
      (key) => `${whose} sees other words than are stored in ${key}`,
    ),
  );

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => (one.get(key) ?? '') !== (other.get(key) ?? ''),
  );
}

/** Columns that do not say what their document says, and updates that are not in them. */
export async function unmaterialised(
  { prisma }: ReadOnly,
  plan: Plan,
  stored: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<readonly string[]> {
  const waiting = await prisma.proseUpdate.count({ where: { written: false } });
  const columns = [plan.id, ...plan.actions.map(({ id }) => id)].flatMap((id) => {
    const words = stored.get(id);
    const prose = words === undefined ? [] : (proseOf(planAggregate, plan, id) ?? []);
    return prose.flatMap(({ words: inColumn, ...place }) =>
      (words?.get(proseKey(place)) ?? '') === inColumn
        ? []
        : [`the column of ${proseKey(place)} says otherwise than its document`],
    );
  });
  return waiting === 0 ? columns : [...columns, `${waiting} updates are not in their columns`];
}

/** What is wrong with a plan's change log, and names that stood *Saved* and are not in it. */
export async function wrongLog(
  { prisma, sql }: ReadOnly,
  plan: Plan,
  expected: ExpectedWrites,
): Promise<readonly string[]> {
  const log = await prisma.changeLog.findUniqueOrThrow({ where: { id: plan.id } });
  const findings = await verifyLog(
    { sql, verified: [verifiedStored(storedPlan)] },
    { ...log, sequence: Number(log.sequence) },
  );
  const words = await prisma.changeValue.findMany({ where: { logId: plan.id }, select: { value: true } });
  const all = words.map(({ value }) => value).join('\n');
  return [
    ...findings.map(({ trouble, sequence, where }) => `the log at ${sequence} ${where}: ${trouble}`),
    ...[...expected.names]
      .filter((name) => !all.includes(name))
      .map((name) => `${name} stood Saved and is not in the log`),
  ];
}

/** Where two values first differ, and what each has there. */
function firstDifference(one: unknown, other: unknown, path = ''): string {
  const keys = [...new Set([...Object.keys(Object(one)), ...Object.keys(Object(other))])];
  const key = keys.find((each) => !isDeepStrictEqual(Reflect.get(Object(one), each), Reflect.get(Object(other), each)));
  if (key === undefined || typeof one !== 'object' || typeof other !== 'object')
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`.slice(0, 500);
  return firstDifference(Reflect.get(Object(one), key), Reflect.get(Object(other), key), `${path}.${key}`);
}

/** Screens that show another plan than is read. */
export const wrongScreens = (plan: Plan, editors: readonly Editor[]): readonly string[] =>
  editors.flatMap(({ seat }, index) => {
    const shown = seat.tab?.store.getSnapshot().root;
    return isDeepStrictEqual(shown, plan)
      ? []
      : [
          `the screen of editor ${index + 1} is at ${shown?.sequence} and shows another plan than is read at ${plan.sequence}: ${firstDifference(shown, plan)}`,
        ];
  });

/** What instances show someone who comes anew, where it is otherwise than is stored. */
export async function wrongInstances(
  instances: readonly Instance[],
  plan: Plan,
  cookie: string,
  expected: ExpectedWrites,
  stored: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<readonly string[]> {
  const all = [plan.id, ...plan.actions.map(({ id }) => id)].filter((id) => stored.has(id));
  const wrong: string[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const clients = instances.map(({ url }) => {
      const client = new LiveClient(cookie, expected);
      client.goTo(url);
      for (const id of all.slice(from, from + AT_ONCE)) client.open(`prose/plan/${plan.id}/${id}`);
      return { url, client };
    });
    wrong.push(
      ...(await untilNothingIsWrong(async () =>
        clients.flatMap(({ url, client }) => differingDocuments(stored, url, client)),
      )),
    );
    for (const { client } of clients) client.leave();
  }
  return wrong;
}
