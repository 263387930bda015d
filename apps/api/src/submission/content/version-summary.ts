import { path } from '@cynllun/domain/aggregate/path';
import { inDateOrder } from '@cynllun/domain/deadlines/authority-dates';
import { deadlineLines } from '@cynllun/domain/deadlines/backward-clock';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import type { AuthorityDate } from '@cynllun/domain/plan/plan';
import { costTotals } from '@cynllun/domain/summary/totals';
import { findingWords } from '@cynllun/messages/findingWords';
import type { Organisation } from '../../generated/prisma/client.ts';
import type { Block, Line, Notice, Pairs, Table } from '../../documents/content.ts';
import { paragraph, plain, quiet } from '../../documents/words.ts';
import type { OpenedVersion } from '../open-version.ts';
import { costByYear } from './sections.ts';
import type { PlanWords } from './plan-words.ts';

/** One page that says what the version is, whose, what it holds, what it costs by year and when it is due. */
export function summaryBlocks(words: PlanWords, opened: OpenedVersion, authority: Organisation): readonly Block[] {
  const { t, plan, field } = words;
  const money = costByYear(words);
  return [
    ...withdrawn(words, opened),
    { kind: 'heading', level: 1, line: plain(t('reading:sections.summary')) },
    paragraph(field(plan.introduction, path('plan', plan.id, 'introduction'))),
    { kind: 'pairs', pairs: [...whose(words, opened, authority), ...holds(words), ...dates(words)] },
    ...(money.rows.length > 1 ? [money] : []),
    deadlineTable(words),
  ];
}

type Pair = Pairs['pairs'][number];
const fact = (name: string, ...lines: readonly Line[]): Pair => ({ name: plain(name), says: lines.map(paragraph) });

/** Whoever holds a version that was taken back is told so first. */
function withdrawn({ t, plan, said }: PlanWords, { version: { withdrawal } }: OpenedVersion): readonly Notice[] {
  if (withdrawal === null) return [];
  const reason = said({ words: withdrawal.reason, language: plan.draftingLanguage });
  const lines = [plain(t('versions:read.withdrawn', { on: withdrawal.on })), reason];
  return [{ kind: 'notice', blocks: lines.filter(({ length }) => length > 0).map(paragraph) }];
}

function whose({ t, plan, language, field }: PlanWords, opened: OpenedVersion, authority: Organisation): Pair[] {
  const { version, leadReviewers } = opened;
  const nobody = t('versions:list.nobody');
  const names = leadReviewers.map(({ name }) => name ?? nobody);
  const reason = field(version.lateReason);
  return [
    fact(t('reading:summary.authority'), plain(language === 'cy' ? authority.nameCy : authority.nameEn)),
    fact(t('reading:summary.review'), field(plan.review.name, path('review', plan.review.id, 'name'))),
    fact(
      t('documents:version.sent'),
      plain(t('versions:receipt.facts', { at: version.at, name: version.by?.name ?? nobody })),
      ...(names.length === 0 ? [] : [plain(t('versions:receipt.to', { names }))]),
    ),
    ...(version.lateReason === '' ? [] : [fact(t('versions:receipt.lateReason'), reason)]),
    ...(version.answeredOn === null
      ? []
      : [fact(t('versions:receipt.answered'), plain(t('versions:receipt.answeredOn', { on: version.answeredOn })))]),
    fact(t('versions:receipt.fingerprint'), plain((version.hash.match(/.{1,8}/g) ?? []).join(' '))),
  ];
}

/** What the plan holds, how long it runs and what it costs. */
export function holds({ t, plan, format, span }: PlanWords): Pair[] {
  const { all } = costTotals(plan);
  const { total, unconfirmed } = all;
  const own = plan.actions.filter(({ recommendationIds }) => recommendationIds.length === 0).length;
  const targets = plan.actions.flatMap(({ indicators }) => indicators).filter(({ target }) => target !== null).length;
  const days = (name: 'startsOn' | 'endsOn') => plan.actions.flatMap((action) => action[name] ?? []).toSorted();
  return [
    fact(t('reading:summary.recommendations'), plain(format.number(plan.recommendations.length))),
    fact(
      t('reading:summary.actions'),
      plain(
        own === 0
          ? format.number(plan.actions.length)
          : t('reading:summary.ofWhichOwn', { all: plan.actions.length, own }),
      ),
    ),
    fact(t('reading:summary.targets'), plain(format.number(targets))),
    fact(t('reading:summary.runs'), span(days('startsOn')[0] ?? null, days('endsOn').at(-1) ?? null)),
    fact(
      t('reading:summary.costs'),
      plain(unconfirmed === 0 ? format.money(total) : t('reading:summary.ofWhichUnconfirmed', { total, unconfirmed })),
    ),
  ];
}

/** The four dates of the review, and the authority's own. */
export function dates(words: PlanWords): Pair[] {
  const { t, plan } = words;
  const own = inDateOrder(plan.authorityDates).map((date) => dayLine(words, ownDateName(words, date), date.on));
  return [
    fact(
      t('reading:summary.dates'),
      ...baseDates.map((date) => dayLine(words, plain(t(`fields:review.${date}`)), plan.review[date])),
    ),
    ...(own.length === 0 ? [] : [fact(t('reading:summary.ownDates'), ...own)]),
  ];
}

const dayLine = ({ format, notSet }: PlanWords, name: Line, on: string | null): Line => [
  ...name,
  { words: ': ' },
  ...(on === null ? notSet : plain(format.dateWithDay(on))),
];

function ownDateName({ t, drafted, sentence }: PlanWords, { kind, name }: AuthorityDate): Line {
  const known = kind === null || (kind === 'other' && name !== '') ? '' : t(`fields:authorityDateKind.${kind}`);
  return sentence([known, drafted(name)].filter(Boolean).join(': '));
}

/** The seven deadlines: the day of each, and how it stood when the version was sent. */
function deadlineTable({ t, plan, on, format, notSet }: PlanWords): Table {
  return {
    kind: 'table',
    caption: plain(t('documents:version.deadlines', { on })),
    columns: [
      { heading: plain(t('dates:column.what')), width: 4 },
      { heading: plain(t('dates:column.due')), width: 3 },
      { heading: plain(t('dates:column.standing')), width: 3 },
    ],
    rows: deadlineLines(plan, on).map(({ deadline, due, status, daysLate }) => ({
      cells: [
        plain(t(`dates:name.${deadline.code}`)),
        due === null ? notSet : plain(format.dateWithDay(due)),
        plain(t(`dates:status.${status}`, { days: daysLate })),
      ],
    })),
  };
}

/** Gaps that were left open when it was sent, each with its reason. */
export function gapBlocks(words: PlanWords, { gaps }: OpenedVersion): readonly Block[] {
  if (gaps.length === 0) return [];
  return [{ kind: 'heading', level: 1, line: plain(words.t('versions:read.explained')) }, gapPairs(words, gaps)];
}

/** Each gap, with its reason. */
export function gapPairs(words: PlanWords, gaps: OpenedVersion['gaps']): Pairs {
  const { plan, i18n, language, quote, sentence, said, notSet, personName } = words;
  const pairs = gaps.map(({ finding, reason }): Pair => {
    const what = findingWords(i18n, language, finding, {
      nameOf: (id) => personName(id) ?? '',
      quote: (each, written) => quote({ words: each, language: written }),
    });
    const why = said({ words: reason, language: plan.draftingLanguage });
    return { name: sentence(what), says: [paragraph(why.length === 0 ? notSet : why)] };
  });
  return { kind: 'pairs', pairs };
}

/** Partner bodies that must do or fund something, and whether each has agreed. */
export function partnerBlocks({ t, plan, on, quote, sentence, referenceOf }: PlanWords): readonly Block[] {
  const items = plan.actions.flatMap((action) =>
    action.partnerBodies.map(({ name, agreedOn }) => {
      const named = { name: quote(name) || t('common:notSet'), reference: referenceOf(action.id) };
      return sentence(
        agreedOn !== null && agreedOn <= on
          ? t('versions:contents.bodyAgreed', { ...named, on: agreedOn })
          : t('versions:contents.bodyNotAgreed', named),
      );
    }),
  );
  return [
    { kind: 'heading', level: 1, line: plain(t('versions:contents.partners')) },
    items.length === 0 ? paragraph(quiet(plain(t('versions:contents.noPartner')))) : { kind: 'list', items },
  ];
}
