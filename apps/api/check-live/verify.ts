import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '@cynllun/domain/plan/plan';
import { proseKey, proseOf } from '@cynllun/domain/aggregate/prose';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type * as Y from 'yjs';
import { brokenAt } from '../testing/broken-at.ts';
import type { Database } from '../src/platform/database.ts';
import { readProse } from '../src/core/prose/stored-prose.ts';
import { LiveClient } from './live-client.ts';
import type { Editor } from './editor.ts';
import type { Instance } from './instance.ts';
import { countTokens, type ExpectedWrites } from './expected-writes.ts';

/** Milliseconds in which all must come to say the same, once nobody types any more. */
const PATIENCE = 25_000;

/** Documents that someone opens together: a server reads no more of a socket than people say. */
const AT_ONCE = 40;

type ReadOnly = Pick<Database, 'prisma' | 'inSql'>;

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

/** Documents on screens that say otherwise than what is stored. */
export function differingDocuments(
  stored: ReadonlyMap<string, ReadonlyMap<string, string>>,
  whose: string,
  client: LiveClient,
): readonly string[] {
  return [...client.rooms.values()].flatMap((room) => {
    if (room.isRefused) return [];
    return differences(stored.get(room.documentId) ?? new Map(), wordsOf(room.document)).map(
      (key) => `${whose} sees other words than are stored in ${key}`,
    );
  });
}

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

/** What is wrong with a plan's change log: its chain, and requests that were answered and are not in it once. */
export async function brokenLog(
  { prisma }: ReadOnly,
  plan: Plan,
  expected: ExpectedWrites,
): Promise<readonly string[]> {
  const broken = await brokenAt(prisma, plan.id);
  const writes = await prisma.changeWrite.findMany({
    where: { logId: plan.id },
    select: { requestId: true, sequence: true },
  });
  const bySequence = new Map(writes.map(({ requestId, sequence }) => [requestId, Number(sequence)]));
  const lost = [...expected.answered].filter(([requestId, { sequence }]) => bySequence.get(requestId) !== sequence);
  return [
    ...(broken === null ? [] : [`the change log is broken at ${broken}`]),
    ...(writes.length === plan.sequence ? [] : [`the plan is at ${plan.sequence} after ${writes.length} writes`]),
    ...lost.map(
      ([, { what, sequence }]) => `a write was answered (${what}, ${sequence}) and is not in the log as that`,
    ),
  ];
}

/** Screens that follow the feed and show another plan than is read. */
export const wrongScreens = (plan: Plan, editors: readonly Editor[]): readonly string[] =>
  editors.flatMap(({ screen }, index) =>
    isDeepStrictEqual(screen.plan, plan)
      ? []
      : [
          `the screen of editor ${index + 1} is at ${screen.plan.sequence} and shows another plan than is read at ${plan.sequence}`,
        ],
  );

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
