import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../core/context.ts';
import { calendarFile } from './calendar-file.ts';
import { openFeed } from './feed.ts';

const params = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });

export const feedPath = (secret: string): string => `/calendar/${secret}.ics`;

/** `/calendar/<secret>.ics`: a person's own calendar, for programs that show calendars. The address is all they have. */
export async function registerCalendar(app: FastifyInstance, services: Services): Promise<void> {
  app.get('/calendar/:secret.ics', async (request, reply) => {
    const asked = params.safeParse(request.params);
    const feed = asked.success ? await openFeed(services, asked.data.secret) : null;
    if (feed === null) return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.' }] });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(await calendarFile(feed, services.settings.publicUrl));
  });
}
