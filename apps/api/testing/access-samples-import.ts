import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { planIn } from './access.ts';
import type { Sample } from './access-samples.ts';

const sheets = [
  {
    name: '',
    rows: [
      ['Action', 'Lead'],
      ['Ring every known carer', 'Ann'],
    ],
    merges: [],
  },
];

export const importSamples: Readonly<Record<string, readonly Sample[]>> = {
  acceptImport: [
    {
      name: 'a file of one’s own',
      operation: 'plan.import',
      answers: 'ImportAccepted',
      prepare: async ({ prisma, place: { planId, ...place }, asker: { personId } }) => {
        const importId = randomUUIDv7();
        if (personId !== null) {
          const kept = { content: gzipSync(JSON.stringify(sheets)), digest: Buffer.alloc(32), fileName: 'plan.csv' };
          await prisma.import.create({ data: { id: importId, planId, personId, uploadedAt: new Date(), ...kept } });
        }
        const nothing = { cells: [], leaveOut: [], update: [], recommendations: [], addPeople: [], proposals: false };
        const file = { planId, importId, sheet: 0, sheetName: '', language: 'en', requestId: randomUUID() };
        return { args: { input: { ...file, ...nothing } }, subject: planIn({ planId, ...place }) };
      },
    },
  ],
};
