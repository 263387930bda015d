import ical from 'ical-generator';
import { addDays } from '@cynllun/domain/calendar/date';
import { wordsIn } from '@cynllun/domain/text/text';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { Feed } from './feed.ts';

const words = translator();

/**
 * A feed as iCalendar (RFC 5545): each open deadline, and each day on which a consultation closes, an event of its whole day, under an id that stays the same while the
 * day moves. Days have no time zone: with one, a program would show them hours early or late.
 */
export async function calendarFile({ language, overviews, invitedTo }: Feed, publicUrl: string): Promise<string> {
  const say = sayer(await words, language);
  const calendar = ical({
    name: say('calendar:file.name'),
    prodId: { company: 'Cynllun', product: 'Calendar', language },
  });
  for (const { planId, reviewId, authority, name, summary } of overviews)
    for (const { code, due, metOn } of summary.standing.deadlines) {
      if (due === null || metOn !== null) continue;
      calendar.createEvent({
        id: `${code}.${reviewId}@cynllun`,
        ...wholeDay(due),
        summary: say('calendar:file.event', {
          deadline: say(`dates:name.${code}`),
          authority: nameIn(language, authority),
        }),
        description: wordsIn(name, language)?.words ?? '',
        url: `${publicUrl}/${language}/deadlines/${planId}`,
      });
    }
  for (const { id, closesOn, authority, review } of invitedTo)
    calendar.createEvent({
      id: `closes.${id}@cynllun`,
      ...wholeDay(closesOn),
      summary: say('calendar:file.closes', { authority: nameIn(language, authority) }),
      description: wordsIn(review, language)?.words ?? '',
    });
  return calendar.toString();
}

const nameIn = (language: Feed['language'], of: { readonly nameEn: string; readonly nameCy: string }): string =>
  language === 'cy' ? of.nameCy : of.nameEn;

const wholeDay = (day: string) => ({ allDay: true, start: midnight(day), end: midnight(addDays(day, 1)) });

/** Without a time zone the library writes the day that an instant has in UTC, wherever the server stands. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
