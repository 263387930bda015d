import { londonInstant } from '@cynllun/domain/calendar/date';
import { remindersOn } from '@cynllun/domain/notices/reminders';
import type { Services } from '../core/context.ts';
import { eachPhase } from '../platform/each-phase.ts';
import { givePlanNotices } from '../platform/give-notices.ts';
import { deliverDue, MORNING } from './deliver.ts';
import { standingDeadlines } from './standing-deadlines.ts';

/**
 * Reminds of the deadlines of today, of every plan: those of the day are given once, however often this runs. They are mailed in the
 * morning.
 */
export async function remindOfToday(services: Services): Promise<void> {
  const { sql, jobs, today, now } = services;
  const day = today();
  const deadlines = await standingDeadlines(services, null);
  const acts = [...deadlines].flatMap(([planId, states]) =>
    remindersOn(states, day).map((act) => ({ ...act, planId })),
  );
  const morning = londonInstant(day, MORNING);
  await givePlanNotices(
    jobs,
    {
      tx: sql,
      byPersonId: null,
      // Of the day, whenever the program was started on it: so that a day's letter has it.
      at: new Date(londonInstant(day, 0)),
      dueAt: new Date(Math.max(morning, now().getTime())),
    },
    acts,
  );
}

/**
 * Has jobs remind of each day's deadlines, at the start and when the day changes in Wales, and mail the day's notices in the morning. Every
 * instance does: what is there is there once.
 * @returns a function that stops it
 */
export async function remindDaily(services: Services): Promise<() => Promise<void>> {
  const { jobs, today, now } = services;
  await jobs.work('reminders', async () => {
    await remindOfToday(services);
    await deliverDue(services);
  });
  // The day, and whether its morning has come: when that changes there is something to do.
  return eachPhase(services, 'reminders', () => `${today()} ${now().getTime() >= londonInstant(today(), MORNING)}`);
}
