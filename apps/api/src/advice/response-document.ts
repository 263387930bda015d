import { path } from '@cynllun/domain/aggregate/path';
import type { AdvicePoint, Judgement } from '@cynllun/domain/advice/advice';
import { languages, type Language } from '@cynllun/domain/text/language';
import { isBlank } from '@cynllun/domain/text/text';
import { things } from '@cynllun/domain/rules/things';
import { sayer, type Say } from '@cynllun/messages/say';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import type { Block, Line, Pairs, Row } from '../documents/content.ts';
import { documentSource, type Described } from '../documents/source.ts';
import { documentWords, joined, paragraph, plain, strong } from '../documents/words.ts';
import { frozenWith } from '../plan/frozen-plan.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { planWords, type PlanWords } from '../submission/content/plan-words.ts';
import { openVersion, type OpenedVersion } from '../submission/open-version.ts';
import { readResponses, type IssuedResponse } from './responses.ts';

/** A written response that was issued, as a document for whoever may read it [S7]. */
export const responseDocument = documentSource({
  kind: 'response',
  operation: 'response.read',
  allow: async ({ sql, viewer, today, now }, id) => {
    const planId = await planOfResponse(sql, id);
    if (planId === null) throw new NotFoundError();
    const access = (await readAccess(sql, storedPlan, [planId], momentOf({ today, now }))).get(planId);
    if (access?.subject.kind !== 'plan') throw new NotFoundError();
    allow(viewer, 'response.read', access.subject);
  },
  describe: async (context, id, language) => {
    const planId = await planOfResponse(context.sql, id);
    if (planId === null) return null;
    const response = (await readResponses(context, planId))?.find((one) => one.id === id);
    const opened = response && (await openVersion(context, planId, response.version));
    return opened ? described(response, opened, language) : null;
  },
});

async function planOfResponse(sql: Sql, id: string): Promise<string | null> {
  const [row] = await sql.$queryRaw<{ planId: string }[]>`
    SELECT a."planId" FROM "WrittenResponse" r JOIN "AdviceText" t ON t."id" = r."adviceTextId"
    JOIN "Advice" a ON a."id" = t."adviceId" WHERE r."id" = ${id}::uuid`;
  return row?.planId ?? null;
}

interface ResponseWords extends PlanWords {
  readonly say: Say;
  readonly response: IssuedResponse;
}

async function described(response: IssuedResponse, opened: OpenedVersion, language: Language): Promise<Described> {
  const { plan } = opened;
  const surroundings = frozenWith(plan)?.surroundings;
  if (surroundings === undefined) throw new Error(`Version ${opened.version.id} was not opened with what surrounds it`);
  const { authority, people } = surroundings;
  const known = { plan, on: response.on, people, erased: response.erased };
  const own = planWords(await documentWords(language), known);
  const words: ResponseWords = { ...own, response, say: sayer(own.i18n, language) };
  const { t, said } = words;
  const name = language === 'cy' ? authority.nameCy : authority.nameEn;
  const title = t('responses:title', { version: response.version });
  const by = response.by?.name ?? t('responses:nobody');
  return {
    name: t('documents:response.fileName', { authority: name, number: response.version }),
    content: {
      language,
      title: plain(title),
      state: joined([plain(name), said(plan.review.name)], ' · '),
      foot: `${name} · ${title}`,
      pageOf: t('documents:pageOf', { page: '{page}', pages: '{pages}' }),
      sections: [{ blocks: [facts(words, by), ...judgementBlocks(words), ...pointBlocks(words)] }],
    },
  };
}

function facts({ t, language, response }: ResponseWords, by: string): Pairs {
  const { on, agreements, hash, supersededById } = response;
  const agreed = agreements.map(({ organisation, on: day, letter }): Line => {
    const inspectorate = strong(plain(language === 'cy' ? organisation.nameCy : organisation.nameEn));
    const how =
      letter === ''
        ? t('responses:card.agreedOn', { on: day ?? '' })
        : t('responses:card.byLetter', { on: day ?? '', letter });
    return joined([inspectorate, plain(how)], '. ');
  });
  const pair = (name: string, ...lines: readonly Line[]) => ({ name: plain(name), says: lines.map(paragraph) });
  const standing = t(supersededById === null ? 'responses:stands' : 'responses:superseded');
  return {
    kind: 'pairs',
    pairs: [
      pair(t('responses:card.issued'), plain(t('responses:card.issuedBy', { on, name: by })), plain(standing)),
      pair(t('responses:card.agreed'), ...agreed),
      pair(t('responses:card.fingerprint'), plain((hash.match(/.{1,8}/g) ?? []).join(' '))),
    ],
  };
}

const notes = ({ drafted, sentence, field }: ResponseWords, words: string, at: string): Line =>
  isBlank(words) ? field('', at) : sentence(drafted(words));

/** The grid: each recommendation, then the plan as a whole; what was judged, and why. No grade over all of it. */
function judgementBlocks(words: ResponseWords): readonly Block[] {
  const { t, plan, response } = words;
  const judged = response.judgements.filter(({ answer, words: why }) => answer !== null || !isBlank(why));
  if (judged.length === 0) return [];
  const rowOf = ({ id, question, answer, words: why }: Judgement): Row => ({
    cells: [
      plain(question === null ? '' : t(`advice:question.${question}`)),
      strong(plain(answer === null ? t('responses:judgements.none') : t(`advice:answer.${answer}`))),
      isBlank(why) ? [] : notes(words, why, path('judgement', id, 'words')),
    ],
  });
  const of = (recommendationId: string) => judged.filter((one) => one.recommendationId === recommendationId).map(rowOf);
  const groups = [...plan.recommendations.map(({ id }) => id), ''].flatMap((id): readonly Row[] => {
    const rows = of(id);
    return rows.length === 0 ? [] : [{ group: partName(words, id) }, ...rows];
  });
  return [
    { kind: 'heading', level: 1, line: plain(t('responses:judgements.title')) },
    paragraph(plain(t('responses:judgements.advice'))),
    {
      kind: 'table',
      caption: plain(t('responses:judgements.title')),
      captionHidden: true,
      columns: [
        { heading: plain(t('responses:judgements.question')), width: 4 },
        { heading: plain(t('responses:judgements.answer')), width: 2 },
        { heading: plain(t('responses:judgements.words')), width: 5 },
      ],
      rows: groups,
    },
  ];
}

function partName({ t, plan, field, referenceOf }: ResponseWords, recommendationId: string): Line {
  const recommendation = plan.recommendations.find(({ id }) => id === recommendationId);
  if (recommendation === undefined) return plain(t('responses:judgements.plan'));
  return joined([plain(referenceOf(recommendationId)), field(recommendation.text)], '. ');
}

function pointBlocks(words: ResponseWords): readonly Block[] {
  const { t, response } = words;
  const heading: Block = { kind: 'heading', level: 1, line: plain(t('responses:points.title')) };
  if (response.points.length === 0) return [heading, paragraph(plain(t('responses:points.none')))];
  return [heading, ...response.points.flatMap((point, index) => pointBlock(words, point, index + 1))];
}

function pointBlock(words: ResponseWords, point: AdvicePoint, number: number): readonly Block[] {
  const { t, said, plan } = words;
  const language = languageOf(point) ?? plan.draftingLanguage;
  const weight = point.weight === null ? [] : plain(t(`advice:weight.${point.weight}`));
  return [
    { kind: 'heading', level: 2, line: joined([plain(t('responses:points.one', { number })), weight], ' · ') },
    paragraph(plain(`${t('responses:points.about')}: ${aboutWords(words, point)}`)),
    ...(isBlank(point.quote)
      ? []
      : [{ kind: 'paragraph', quoted: true, line: said({ words: point.quote, language }) } as const]),
    paragraph(notes(words, point.words, path('advicePoint', point.id, 'words'))),
  ];
}

const languageOf = ({ field }: AdvicePoint): Language | null =>
  languages.find((one) => field.endsWith(`.${one}`)) ?? null;

/** What a point is about, as the version has it: *Action 1a, Outcome (Welsh)*. */
function aboutWords({ t, say, plan }: ResponseWords, point: AdvicePoint): string {
  const { entity, entityId, field } = point;
  if (entity === '' || (entity === 'plan' && field === '')) return t('advice:plan');
  const found = things(plan).find(({ id }) => id === entityId);
  if (found === undefined) return t('responses:points.gone');
  const thing = say(`fields:where.${entity}`, { reference: found.reference, number: found.number });
  if (field === '') return thing;
  const [name = ''] = field.split('.');
  const label = say(`fields:${entity}.${name}`);
  const language = languageOf(point);
  const inLanguage =
    language === null ? label : t('plan:translate.inLanguage', { label, language: t(`plan:translate.${language}`) });
  return `${thing}, ${inLanguage}`;
}
