import { randomUUIDv7 } from 'node:crypto';
import { emptyText } from '@cynllun/domain/text/text';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { TestAuthority } from './authority.ts';
import type { testApi } from './api.ts';
import { send } from './send.ts';

/** The paper of a plan that somebody has begun, with nothing written in it. A plan has one. */
export async function aPaper(prisma: PrismaClient, planId: string, id: string = randomUUIDv7()): Promise<string> {
  const empty = { ...emptyText('en') };
  const texts = { resolution: empty, financeComments: empty, legalComments: empty };
  const paper = await prisma.councilPaper.upsert({
    where: { planId },
    create: { id, planId, ...texts, equality: empty, welshLanguage: empty, childrensRights: empty },
    update: {},
  });
  return paper.id;
}

type Api = Awaited<ReturnType<typeof testApi>>;

/** Begins the paper of a plan as someone. */
export const beginPaper = (api: Api, personId: string | null, { planId }: Pick<TestAuthority, 'planId'>) =>
  send(api, personId, 'beginCouncilPaper', { planId });
