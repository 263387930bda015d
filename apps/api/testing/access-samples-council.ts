import { randomUUID } from 'node:crypto';
import { aPaper } from './council.ts';
import { planIn } from './access.ts';
import { planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';
import { aDocumentOf, aFrozenVersion } from './access-samples-submission.ts';

export const councilSamples: Readonly<Record<string, readonly Sample[]>> = {
  beginCouncilPaper: [
    {
      name: 'the paper',
      operation: 'paper.write',
      answers: 'CouncilPaperBegun',
      prepare: async ({ prisma, place }) => ({
        args: { input: { planId: place.planId, requestId: randomUUID() } },
        subject: await planNow(prisma, place),
      }),
    },
  ],
  askForCouncilPaper: [
    {
      name: 'the paper as a document',
      operation: 'paper.make',
      answers: 'Document',
      prepare: async ({ prisma, place }) => {
        const { id: versionId } = await aFrozenVersion(prisma, place);
        await prisma.councilPaper.update({ where: { id: await aPaper(prisma, place.planId) }, data: { versionId } });
        return { args: { input: { id: place.planId, format: 'docx', language: 'cy' } }, subject: planIn(place) };
      },
    },
  ],
  councilPaperDocument: [
    {
      name: 'a document that was made of the paper',
      operation: 'paper.make',
      answers: 'Document',
      prepare: async ({ prisma, place }) => ({
        args: { id: await aDocumentOf(prisma, 'councilPaper', place.planId) },
        subject: planIn(place),
      }),
    },
  ],
};
