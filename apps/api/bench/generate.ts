import { parseArgs } from 'node:util';
import type pg from 'pg';

/** `pnpm bench --plans 2000`: how many plans there are, where growth is measured. */
const { values: asked } = parseArgs({
  options: { plans: { type: 'string', default: '200' }, only: { type: 'string', default: '' } },
  strict: false,
});

/** `pnpm bench --only W1`: the start of the names of what is measured; everything unless given. */
export const only = String(asked.only);

/** How much there is of everything: the same for every system measured. */
export const SIZE = { plans: Number(asked.plans), recommendations: 20, actions: 60, indicators: 150, costLines: 120 };

/** The number of the version of each plan that the product froze. */
export const VERSION = 1;

const text = (words: string) =>
  `jsonb_build_object('original', 'en', 'en', ${words}, 'cy', ${words} || ' yn Gymraeg', 'madeFrom', NULL)`;
const long = `repeat('The authority will see that this is done, and will say how. ', 4)`;

/** Three syllables are a word: some of sixty thousand, so that a search finds what few have. */
const SYLLABLES =
  'ab ad ai al an ar as be bri ca cen cor cwm da del dol dyf ed el en er fa ffo ga gor gwy ha hel ia il in is';
/** SQL: as many words as asked for, the same each time of one seed (SQL too). */
const manyWords = (
  count: number,
  seed: string,
) => `(SELECT string_agg(syllables.all_of[1 + (h & 31)] || syllables.all_of[1 + ((h >> 5) & 31)]
    || syllables.all_of[1 + ((h >> 10) & 31)], ' ') FROM (SELECT string_to_array('${SYLLABLES}', ' ') AS all_of) syllables,
  generate_series(1, ${count}) AS nth, LATERAL (SELECT hashtext(${seed} || nth) & 32767 AS h) AS of)`;
/** One of those words. */
export const searchWord = (number: number): string => {
  const syllables = SYLLABLES.split(' ');
  return [0, 5, 10].map((bits) => syllables[(number >> bits) & 31]).join('');
};

/** Ids are made from numbers, so that the loads can name any plan or action without asking. */
export const planId = (plan: number): string => id('a', plan);
export const actionId = (plan: number, action: number): string => id('c', plan * 1000 + action);
const id = (kind: string, number: number) => `${kind.repeat(8)}-0000-7000-8000-${number.toString().padStart(12, '0')}`;
const idSql = (kind: string, number: string) =>
  `('${kind.repeat(8)}-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/** People, by what they do here. */
export const leadOf = (plan: number): string => id('f', plan);
export const reviewerId = id('f', SIZE.plans + 20);

/** Plans, each of 20 recommendations, 60 actions, 150 indicators and 120 cost lines, 200 in one minute or so. */
export async function generate(pool: pg.Pool): Promise<void> {
  for (const statement of statements) await pool.query(statement);
  await pool.query('VACUUM ANALYZE');
}

const plans = `generate_series(1, ${SIZE.plans}) AS p`;
const statements = [
  `INSERT INTO "Organisation" ("id", "kind", "nameEn", "nameCy")
   SELECT ${idSql('e', 'o')}, 'authority'::"OrganisationKind", 'Authority ' || o, 'Awdurdod ' || o FROM generate_series(1, 22) AS o`,
  `INSERT INTO "Organisation" ("id", "kind", "nameEn", "nameCy") VALUES (${idSql('e', '100')}, 'operator', 'Operator', 'Gweithredwr')`,
  `INSERT INTO "ChangeLog" ("id", "kind", "head") SELECT "id", 'directory', decode(repeat('00', 32), 'hex') FROM "Organisation"`,
  `INSERT INTO "Person" ("id", "organisationId", "name", "email")
   SELECT ${idSql('f', 'n')}, ${idSql('e', '1 + n % 22')}, 'Person ' || n, 'person' || n || '@example.org'
   FROM generate_series(1, ${SIZE.plans + 20}) AS n`,
  `INSERT INTO "Review" ("id", "authorityId", "name", "draftReportMeetingOn", "presentedOn", "publishedOn", "handoverOn")
   SELECT ${idSql('b', 'p')}, ${idSql('e', '1 + p % 22')}, ${text(`'Joint review ' || p`)}, current_date - p % 60,
          current_date + p % 90, current_date + p % 90 + 5, current_date + p % 90 + 80 FROM ${plans}`,
  `INSERT INTO "Plan" ("id", "reviewId", "introduction", "monitoringArrangements", "sharedWithReviewers")
   SELECT ${idSql('a', 'p')}, ${idSql('b', 'p')}, ${text(long)}, ${text(long)}, true FROM ${plans}`,
  `INSERT INTO "ChangeLog" ("id", "kind", "head") SELECT "id", 'plan', decode(repeat('00', 32), 'hex') FROM "Plan"`,
  `INSERT INTO "Membership" ("id", "personId", "role", "reviewId")
   SELECT gen_random_uuid(), ${idSql('f', 'p')}, 'lead'::"Role", ${idSql('b', 'p')} FROM ${plans}
   UNION ALL SELECT gen_random_uuid(), '${reviewerId}', 'leadReviewer'::"Role", "id" FROM "Review"`,
  `INSERT INTO "Recommendation" ("id", "planId", "position", "text")
   SELECT ${idSql('d', 'p * 1000 + r')}, ${idSql('a', 'p')}, r, ${text(manyWords(20, `('r' || p * 1000 + r)`))}
   FROM ${plans}, generate_series(1, ${SIZE.recommendations}) AS r`,
  `INSERT INTO "Action" ("id", "planId", "position", "title", "summary", "description", "outcome", "startsOn", "endsOn",
     "responsiblePersonId", "responsiblePost", "accountablePersonId", "accountablePost", "monitoredBy",
     "monitoringMethod", "monitoringFrequency", "standsAloneReason")
   SELECT ${idSql('c', 'p * 1000 + a')}, ${idSql('a', 'p')}, a, ${text(manyWords(6, `('t' || p * 1000 + a)`))}, ${text(long)}, ${long},
     ${text(manyWords(20, `('o' || p * 1000 + a)`))}, '2027-01-01'::date + a, '2027-06-01'::date + 3 * a, ${idSql('f', `1 + (p + a) % ${SIZE.plans + 20}`)},
     ${text(`'Service manager'`)}, ${idSql('f', `1 + (p + 2 * a) % ${SIZE.plans + 20}`)}, ${text(`''`)}, 'Performance board', ${long}, 'monthly'::"Frequency",
     'It stands alone' FROM ${plans}, generate_series(1, ${SIZE.actions}) AS a`,
  `INSERT INTO "ActionRecommendation" ("actionId", "recommendationId")
   SELECT ${idSql('c', 'p * 1000 + a')}, ${idSql('d', `p * 1000 + 1 + a % ${SIZE.recommendations}`)}
   FROM ${plans}, generate_series(1, ${SIZE.actions}) AS a`,
  `INSERT INTO "Indicator" ("id", "actionId", "position", "name", "unit", "direction", "baseline", "baselineOn",
     "target", "targetOn", "source", "frequency")
   SELECT gen_random_uuid(), ${idSql('c', `p * 1000 + 1 + i % ${SIZE.actions}`)}, i, ${text(manyWords(6, `('i' || p * 1000 + i)`))},
     'days', 'down'::"Direction", 61.5, '2026-10-01'::date, 28, '2027-09-30'::date, 'Performance system',
     'quarterly'::"Frequency"
   FROM ${plans}, generate_series(1, ${SIZE.indicators}) AS i`,
  `INSERT INTO "CostLine" ("id", "actionId", "position", "purpose", "kind", "financialYear", "amount", "fundingSource",
     "confirmed")
   SELECT gen_random_uuid(), ${idSql('c', `p * 1000 + 1 + k % ${SIZE.actions}`)}, k, 'Staff', 'revenue'::"CostKind", 2027,
     100000 * k, 'Base budget', k % 2 = 0 FROM ${plans}, generate_series(1, ${SIZE.costLines}) AS k`,
];
