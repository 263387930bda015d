import type { Services } from '../../core/context.ts';
import { letterSchema, write } from '../../platform/mail.ts';

/** Mail as it would have been sent, for the page that keeps it on one's own machine. */
export interface OutboxLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

const most = 50;

/** The newest mail first. */
export async function readOutbox({ prisma, settings }: Pick<Services, 'prisma' | 'settings'>): Promise<OutboxLetter[]> {
  const kept = await prisma.mail.findMany({
    where: { sentAt: null },
    include: { person: true },
    orderBy: { id: 'desc' },
    take: most,
  });
  return Promise.all(
    kept.map(async ({ id, kind, params, address, language, person, createdAt }) => {
      const letter = letterSchema.parse({ kind, ...(params as object) });
      const { subject, text } = await write(letter, language ?? person?.language ?? 'en', settings.publicUrl);
      return { id, to: address ?? person?.email ?? '', subject, text, at: createdAt };
    }),
  );
}
