import { londonDate } from '@cynllun/domain/calendar/date';
import { chaptersOf } from '@cynllun/domain/plan/chapters';
import type { Language } from '@cynllun/domain/text/language';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { documentSource, type Described } from '../documents/source.ts';
import { documentWords, plain } from '../documents/words.ts';
import { frozenWith } from '../plan/frozen-plan.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { actionGrid } from './content/action-grid.ts';
import { chapterBlocks } from './content/chapters.ts';
import { planWords } from './content/plan-words.ts';
import { consultationBlocks, moneyBlocks, monitoringBlocks, otherPlanBlocks } from './content/sections.ts';
import { gapBlocks, partnerBlocks, summaryBlocks } from './content/version-summary.ts';
import { openVersion, type OpenedVersion } from './open-version.ts';

/** A version that was sent, as a document for whoever may read it. */
export const versionDocument = documentSource({
  kind: 'version',
  operation: 'plan.readSubmitted',
  allow: async ({ sql, viewer, today, now }, id) => {
    const { planId } = (await findVersion(sql, id)) ?? {};
    if (planId === undefined) throw new NotFoundError();
    const access = (await readAccess(sql, storedPlan, [planId], momentOf({ today, now }))).get(planId);
    if (access?.subject.kind !== 'plan') throw new NotFoundError();
    allow(viewer, 'plan.readSubmitted', access.subject);
  },
  describe: async (context, id, language) => {
    const found = await findVersion(context.sql, id);
    const opened = found === null ? null : await openVersion(context, found.planId, found.number);
    return opened === null ? null : described(opened, language);
  },
});

async function findVersion(sql: Sql, id: string): Promise<{ planId: string; number: number } | null> {
  const [row] = await sql.$queryRaw<{ planId: string; number: number }[]>`
    SELECT "planId", "number" FROM "Version" WHERE "id" = ${id}::uuid`;
  return row ?? null;
}

async function described(opened: OpenedVersion, language: Language): Promise<Described> {
  const { version, plan, erased } = opened;
  const surroundings = frozenWith(plan)?.surroundings;
  if (surroundings === undefined) throw new Error(`Version ${version.id} was not opened with what surrounds it`);
  const { authority, people } = surroundings;
  // The record of the day may have been corrected away.
  const on = version.on || londonDate(version.at.getTime());
  const words = planWords(await documentWords(language), { plan, on, people, erased });
  const { t, quote, sentence } = words;
  const review = quote(plan.review.name);
  const chapters = chaptersOf(plan);
  const state = t('versions:read.state', { number: version.number, at: version.at });
  const name = language === 'cy' ? authority.nameCy : authority.nameEn;
  return {
    name: t('documents:version.fileName', { authority: name, number: version.number }),
    content: {
      language,
      title: sentence(review === '' ? t('reading:title') : t('reading:titleOf', { review })),
      state: plain(`${name} · ${state}`),
      foot: `${name} · ${state}`,
      pageOf: t('documents:pageOf', { page: '{page}', pages: '{pages}' }),
      sections: [
        { blocks: summaryBlocks(words, opened, authority) },
        actionGrid(words, chapters),
        {
          blocks: [
            ...chapters.flatMap((chapter) => chapterBlocks(words, chapter)),
            ...moneyBlocks(words),
            ...partnerBlocks(words),
            ...gapBlocks(words, opened),
            ...monitoringBlocks(words),
            ...otherPlanBlocks(words),
            ...consultationBlocks(words, opened),
          ],
        },
      ],
    },
  };
}
