import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { languages, type Language } from '@cynllun/domain/text/language';
import { isBlank, wordsIn, type Text } from '@cynllun/domain/text/text';
import { untilWords } from '@cynllun/messages/contributorWords';
import { sayer, type Say } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { FastifyInstance } from 'fastify';
import { readCopy } from '../consultation/copies.ts';
import { makeContext, type Services } from '../core/context.ts';
import { callerOf } from '../platform/caller.ts';
import { fillGaps, type Filling, type GapWords } from '../platform/page-gaps.ts';
import { readPage, sendPage } from '../platform/screens.ts';
import { openWayIn, type WayIn } from './ways-in.ts';

/**
 * The first page of somebody who comes by the link of a consultation, before the script has come. It is rendered when the screens
 * are built, and has what the copy says put into it at each request. A link that leads nowhere gets the page of every other address.
 */
export async function registerContributorPage(app: FastifyInstance, services: Services, folder: string): Promise<void> {
  const translated = await translator();
  for (const language of languages) {
    const page = readPage(folder, `contribute.${language}`);
    const plain = readPage(folder, 'index');
    if (page === null || plain === null) return;
    const say = sayer(translated, language);
    app.get<{ Params: { readonly link: string } }>(`/${language}/contribute/:link`, async (request, reply) => {
      const { link } = request.params;
      const context = makeContext(services, null, callerOf(request, reply, services.settings.publicUrl));
      const way = await openWayIn(context, link);
      if (way === null) return sendPage(request, reply, plain);
      const copy = await readCopy(context.sql, way.copy.id);
      return sendPage(request, reply, fillGaps(page, filling(link, way, copy, language, say)));
    });
  }
}

function filling(link: string, way: WayIn, copy: OpenedCopy, language: Language, say: Say): Filling {
  const said = (text: Text): Exclude<GapWords, string> => {
    const found = wordsIn(text, language);
    return { words: found.words.trim(), lang: found.language === language ? undefined : found.language };
  };
  const { consultation, questions, actions } = copy;
  const { state } = way.subject;
  const [hours, found] = [said(consultation.phoneHours), said(consultation.found)];
  const hasPhone = !isBlank(consultation.phone);
  return {
    words: {
      link: encodeURIComponent(link),
      authority: said(way.authority),
      title: said(consultation.title),
      introduction: said(consultation.introduction),
      found,
      phone: consultation.phone,
      phoneHours: hours,
      address: consultation.address,
      until: untilWords(say, { state, keepsLate: way.keepsLate, ...way.window }),
      questionsHint: say('contribute:choose.questionsHint', { count: questions.length + languageQuestions.length }),
    },
    only: {
      notPublic: !way.reportPublished,
      found: found.words !== '',
      takesComments: state === 'open' || (state === 'closed' && way.keepsLate),
      phone: hasPhone && hours.words === '',
      phoneHours: hasPhone && hours.words !== '',
      address: !isBlank(consultation.address),
    },
    each: { actions: actions.map(({ id, title }) => ({ actionId: id, actionTitle: said(title) })) },
  };
}
