import { randomUUIDv7 } from 'node:crypto';
import { emptyFields } from '@cynllun/domain/aggregate/edit';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { makeContext } from '../src/core/context.ts';
import { putContributionFacts } from '../src/consultation/act-on-comment.ts';
import { storedContributions } from '../src/consultation/stored-consultation.ts';
import { applyEdits } from '../src/core/write/apply-edits.ts';
import { writeToAggregate } from '../src/core/write/aggregate-write.ts';
import type { testApi } from './api.ts';

type Api = Pick<Awaited<ReturnType<typeof testApi>>, 'prisma' | 'services' | 'viewerOf'>;

/** Has something said of a consultation's plan, as whoever writes what contributors say does. */
export async function say(api: Api, viewerId: string, consultationId: string, fields: object): Promise<string> {
  const { id: rootId } = await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId } });
  const id = randomUUIDv7();
  const context = makeContext(api.services, await api.viewerOf(viewerId));
  const said = {
    ...emptyFields(contributionsAggregate, 'comment', 'en'),
    copy: 1,
    about: 'plan',
    kind: 'concern',
    words: 'Six weeks is a long time.',
    language: 'en',
    view: 'carerOwn',
    group: 'carers',
    way: 'invitation',
    on: '2026-11-23',
    verified: true,
    ...fields,
  };
  await writeToAggregate(context, storedContributions, { rootId, requestId: null }, async (write) => {
    await applyEdits(write, [{ kind: 'add', entity: 'comment', id, parentId: rootId, fields: said }], 'caller');
    await putContributionFacts(context, write);
  });
  return id;
}
