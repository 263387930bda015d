import { paperOf, papersPublicOn, versionOfPaper } from '@cynllun/domain/council/paper';
import { londonDate } from '@cynllun/domain/calendar/date';
import { chaptersOf } from '@cynllun/domain/plan/chapters';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Language } from '@cynllun/domain/text/language';
import { readResponses } from '../advice/responses.ts';
import type { Context } from '../core/context.ts';
import { materialise } from '../core/prose/materialise.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { documentSource, type Described } from '../documents/source.ts';
import { documentWords, plain } from '../documents/words.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import { frozenWith } from '../plan/frozen-plan.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { actionGrid } from '../submission/content/action-grid.ts';
import { planWords } from '../submission/content/plan-words.ts';
import { consultationBlocks, moneyBlocks } from '../submission/content/sections.ts';
import { openVersion } from '../submission/open-version.ts';
import {
  assessmentBlocks,
  commentBlocks,
  explainedBlocks,
  resolutionBlocks,
  scrutinyBlocks,
  summaryOf,
} from './paper-sections.ts';
import { responseBlocks } from './response-annex.ts';

/**
 * The paper with which a plan goes to the Council: its own words as they stand, the plan at a version, and the response to that
 * version where the lead annexes it. It is for the public, so it names posts and nobody who holds one.
 */
export const paperDocument = documentSource({
  kind: 'councilPaper',
  operation: 'paper.make',
  allow: async (context, planId) => {
    await allowOnPlan(context, 'paper.make', planId);
  },
  describe: async (context, planId, language) => {
    // What people have typed is in it.
    await materialise(context, storedPlan, planId, null);
    const draft = await readWhole<Plan>(context.sql, storedPlan, planId);
    return draft === null ? null : described(context, draft, language);
  },
});

/** Null where nobody has begun it, or there is no version for it to be of. */
async function described(context: Context, draft: Plan, language: Language): Promise<Described | null> {
  const today = context.today();
  const paper = paperOf(draft);
  const number = paper && versionOfPaper(draft, paper, today)?.number;
  if (paper === null || number === null || number === undefined) return null;
  const opened = await openVersion(context, draft.id, number);
  if (opened === null) return null;
  const { version, plan, erased } = opened;
  const surroundings = frozenWith(plan)?.surroundings;
  if (surroundings === undefined) throw new Error(`Version ${version.id} was not opened with what surrounds it`);
  const { authority, people } = surroundings;
  const response = paper.annexResponse ? await responseTo(context, draft.id, number) : null;
  const on = version.on || londonDate(version.at.getTime());
  const words = planWords(await documentWords(language), { plan, on, people, erased, asPosts: true });
  const { t, quote, sentence } = words;
  const review = quote(draft.review.name);
  const name = language === 'cy' ? authority.nameCy : authority.nameEn;
  const meeting = draft.review.presentedOn;
  const state =
    meeting === null
      ? t('council:paper.stateUndated', { authority: name, number })
      : t('council:paper.state', { authority: name, on: meeting, number });
  return {
    name: t('council:paper.fileName', { authority: name, number }),
    content: {
      language,
      title: sentence(review === '' ? t('council:paper.title') : t('council:paper.titleOf', { review })),
      state: plain(state),
      foot: state,
      pageOf: t('documents:pageOf', { page: '{page}', pages: '{pages}' }),
      sections: [
        { blocks: [...resolutionBlocks(words, paper, papersPublicOn(draft, today)), ...summaryOf(words, opened)] },
        actionGrid(words, chaptersOf(plan)),
        {
          blocks: [
            ...explainedBlocks(words, opened),
            ...moneyBlocks(words),
            ...commentBlocks(words, paper),
            ...assessmentBlocks(words, paper),
            ...scrutinyBlocks(words, paper),
            ...consultationBlocks(words, opened),
            ...(response === null ? [] : responseBlocks(words, response)),
          ],
        },
      ],
    },
  };
}

/** The response to a version that stands: issued, and superseded by none. */
async function responseTo(context: Context, planId: string, number: number) {
  const issued = (await readResponses(context, planId)) ?? [];
  return issued.find(({ version, supersededById }) => version === number && supersededById === null) ?? null;
}
