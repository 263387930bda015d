import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import { limits, makeInChild } from '../src/documents/make-in-child.ts';
import { connect } from '../src/platform/database.ts';
import { loadEnv } from '../src/platform/env.ts';
import { openSession } from '../src/platform/sessions.ts';
import { makeServices } from '../src/services.ts';
import { aDocument } from '../testing/a-document.ts';
import { consultOn } from '../testing/consult-on.ts';
import { freezeNext } from '../testing/freeze-next.ts';
import { recordSave } from './recorded-save.ts';
import { leadOf, only, planId, reviewerId, SIZE } from './generate.ts';

/** The product's own server, as people use it, with every plan's lead and a lead reviewer signed in. */
const log = pino({ level: 'error' });
const env = loadEnv({ DATABASE_URL: process.argv[2], NODE_ENV: 'production' });
const database = connect(process.argv[2] ?? '', log);
const { prisma } = database;
const services = makeServices({ database, log, settings: env });
const app = await buildApp({ env, log, services });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const signIn = (personId: string) => openSession(prisma, { personId, userAgent: 'bench', now: new Date() });
const leads = await Promise.all(Array.from({ length: SIZE.plans }, (_, index) => signIn(leadOf(index + 1))));
const isAsked = (workload: string) => workload.startsWith(only) || only.startsWith(workload);
for (let plan = 1; plan <= SIZE.plans && ['W5', 'W6'].some(isAsked); plan += 1)
  await freezeNext(services, planId(plan), leadOf(plan));
// Whoever is given a part is logged, which is not what is measured.
const unlogged = makeServices({ database, log: pino({ enabled: false }), settings: env });
const links: string[] = [];
for (let plan = 1; plan <= SIZE.plans && isAsked('W4'); plan += 1)
  links.push((await consultOn(unlogged, planId(plan), leadOf(plan))).link);
const recorded = isAsked('W3') ? await recordSave(app, database.pool, leads[0] ?? '') : null;
const reviewer = await signIn(reviewerId);
process.send?.({ port: Number(new URL(address).port), leads, links, reviewer, recorded });

/** Some hundred pages, a third of which lie across. */
const paper = {
  ...aDocument(),
  sections: Array.from({ length: 34 }, () => aDocument('Words. '.repeat(150)).sections).flat(),
};
let stopping = new AbortController();

process.on('message', ({ make }: { readonly make: boolean }) => {
  stopping.abort();
  stopping = new AbortController();
  if (make) void makePapers(stopping.signal);
});

/** One after another, as the program does. */
async function makePapers(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await makeInChild({ content: paper, format: 'pdf' }, { ...limits, signal }).catch(() => {});
}
