import { path } from '@cynllun/domain/aggregate/path';
import { costTotals, type Amounts } from '@cynllun/domain/summary/totals';
import { isBlank, isWordless } from '@cynllun/domain/text/text';
import type { Block, Line, Pairs, Table } from '../../documents/content.ts';
import { joined, paragraph, plain, strong } from '../../documents/words.ts';
import {
  consultedBy,
  type Consulted,
  type ConsultationSummary,
  type StakeholderGroup,
} from '@cynllun/domain/consultation/summary';
import type { OpenedVersion } from '../open-version.ts';
import type { PlanWords } from './plan-words.ts';

/** What the plan costs, by year and by where the money comes from: the same money twice, so each table has its total [S14]. */
export function moneyBlocks(words: PlanWords): readonly Block[] {
  const { t, plan, drafted } = words;
  const { all, byFunding, byYear, linesWithoutAmount, withinExistingResources } = costTotals(plan);
  const bySource = byFunding.map(({ source, amounts }) => ({
    name: source === null ? plain(t('panels:totals.noSource')) : words.sentence(drafted(source)),
    amounts,
  }));
  return [
    { kind: 'heading', level: 1, line: plain(t('reading:sections.money')) },
    ...(byYear.length === 0
      ? [paragraph(plain(t('panels:totals.none')))]
      : [
          costByYear(words),
          sums(words, t('panels:totals.byFunding'), t('panels:totals.source'), [
            ...bySource,
            { name: plain(t('panels:totals.total')), amounts: all },
          ]),
        ]),
    ...(linesWithoutAmount > 0
      ? [paragraph(plain(t('panels:totals.withoutAmount', { number: linesWithoutAmount })))]
      : []),
    ...(withinExistingResources > 0
      ? [paragraph(plain(t('panels:totals.withinExisting', { number: withinExistingResources })))]
      : []),
  ];
}

/** Cost by financial year, with its total. */
export function costByYear(words: PlanWords): Table {
  const { t, format, plan } = words;
  const { all, byYear } = costTotals(plan);
  const years = byYear.map(({ year, amounts }) => ({
    name: plain(year === null ? t('panels:totals.noYear') : format.financialYear(year)),
    amounts,
  }));
  return sums(words, t('panels:totals.byYear'), t('panels:totals.year'), [
    ...years,
    { name: plain(t('panels:totals.total')), amounts: all },
  ]);
}

/** The last line is the total of the others. */
function sums(
  { t, format }: PlanWords,
  caption: string,
  heading: string,
  lines: readonly { readonly name: Line; readonly amounts: Amounts }[],
): Table {
  return {
    kind: 'table',
    caption: plain(caption),
    columns: [
      { heading: plain(heading), width: 5 },
      { heading: plain(t('panels:totals.unconfirmed')), width: 2, figures: true },
      { heading: plain(t('panels:totals.total')), width: 2, figures: true },
    ],
    rows: lines.map(({ name, amounts }, index) => {
      const cells = [name, plain(format.money(amounts.unconfirmed)), plain(format.money(amounts.total))];
      return { cells: index === lines.length - 1 ? cells.map(strong) : cells };
    }),
  };
}

/** How progress is monitored, and by whom [S13] [S15]. */
export function monitoringBlocks(words: PlanWords): readonly Block[] {
  const { t, plan, field } = words;
  const arrangements = field(plan.monitoringArrangements, path('plan', plan.id, 'monitoringArrangements'));
  return [
    { kind: 'heading', level: 1, line: plain(t('reading:sections.monitoring')) },
    paragraph(arrangements),
    ...plan.forums.flatMap((forum, index): readonly Block[] => {
      const name = isWordless(forum.name)
        ? plain(t('plan:forums.one', { number: index + 1 }))
        : field(forum.name, path('forum', forum.id, 'name'));
      return [{ kind: 'heading', level: 2, line: name }, forumFacts(words, forum)];
    }),
  ];
}

function forumFacts(words: PlanWords, forum: PlanWords['plan']['forums'][number]): Pairs {
  const { t, plan, field, notSet, referenceOf } = words;
  const checked = plan.actions.filter(({ monitoringForumId }) => monitoringForumId === forum.id);
  const { frequency } = forum;
  return {
    kind: 'pairs',
    pairs: [
      {
        name: plain(t('fields:forum.remit')),
        says: [paragraph(field(forum.remit, path('forum', forum.id, 'remit')))],
      },
      {
        name: plain(t('fields:forum.frequency')),
        says: [paragraph(frequency === null ? notSet : plain(t(`fields:frequency.${frequency}`)))],
      },
      ...forum.stakeholderGroups.map((group) => ({
        name: plain(
          group.kind === null ? t('fields:stakeholderGroup.name') : t(`fields:stakeholderKind.${group.kind}`),
        ),
        says: [paragraph(field(group.name, path('stakeholderGroup', group.id, 'name')))],
      })),
      ...(checked.length === 0
        ? []
        : [
            {
              name: plain(t('reading:monitoring.checks')),
              says: [paragraph(plain(checked.map(({ id }) => referenceOf(id)).join(', ')))],
            },
          ]),
    ],
  };
}

/** The other established plans that this one dovetails with [S12]. */
export function otherPlanBlocks(words: PlanWords): readonly Block[] {
  const { t, plan, field, quote, drafted, sentence, said } = words;
  const pairs = plan.otherPlans.map(({ name, period, objectives }, index) => ({
    name: sentence(
      [quote(name) || t('plan:otherPlans.one', { number: index + 1 }), drafted(period)].filter(Boolean).join(', '),
    ),
    says: objectives.map((one) =>
      paragraph(
        joined(
          [
            said({ words: isBlank(one.reference) ? '' : `${one.reference.trim()}.`, language: plan.draftingLanguage }),
            field(one.words, path('objective', one.id, 'words')),
          ],
          ' ',
        ),
      ),
    ),
  }));
  return [
    { kind: 'heading', level: 1, line: plain(t('reading:sections.otherPlans')) },
    pairs.length === 0 ? paragraph(plain(t('reading:otherPlans.none'))) : { kind: 'pairs', pairs },
  ];
}

/** Who was consulted by the day of the version, how, how many of each group, and who has not been heard from [S5] [S10]. */
export function consultationBlocks(
  words: PlanWords,
  { consultations }: Pick<OpenedVersion, 'consultations'>,
): readonly Block[] {
  const { t, on } = words;
  const consulted = consultedBy(consultations, on);
  const pairs = [
    ...(consultations.length === 0 ? [] : groupPairs(words, consulted)),
    ...consulted.consultations.map((one) => consultationPair(words, one)),
    ...earlierPairs(words),
  ];
  return [
    { kind: 'heading', level: 1, line: plain(t('reading:sections.consultation')) },
    pairs.length === 0 ? paragraph(plain(t('reading:consultation.none'))) : { kind: 'pairs', pairs },
  ];
}

function groupPairs({ t, format }: PlanWords, { heard, notHeard }: Consulted): Pairs['pairs'] {
  const inList = (group: StakeholderGroup) => t(`fields:stakeholdersInList.${group}`);
  return [
    {
      name: plain(t('reading:consultation.heard')),
      says:
        heard.length === 0
          ? [paragraph(plain(t('reading:consultation.nobody')))]
          : heard.map(({ group, count }) =>
              paragraph(
                plain(
                  t(count === null ? 'reading:consultation.notCounted' : 'reading:consultation.groupCount', {
                    group: t(`fields:stakeholderKind.${group}`),
                    number: count ?? 0,
                  }),
                ),
              ),
            ),
    },
    {
      name: plain(t('reading:consultation.notHeard')),
      says: [
        paragraph(
          plain(
            notHeard.length === 0
              ? t('reading:consultation.everyGroup')
              : asSentence(format.list(notHeard.map(inList))),
          ),
        ),
      ],
    },
  ];
}

/** One consultation: when, by which ways comments came, and the meetings that were held. */
function consultationPair({ t, format }: PlanWords, one: ConsultationSummary): Pairs['pairs'][number] {
  const { number, opensOn, closesOn, comments, ways, meetings } = one;
  const name =
    opensOn === null
      ? t('reading:consultation.meetings', { number })
      : t('reading:consultation.named', { number, from: opensOn, to: closesOn ?? opensOn });
  const came = ways.map(({ of, count }) =>
    t('reading:consultation.wayCount', { number: count, way: t(`reading:consultation.way.${of}`) }),
  );
  return {
    name: plain(name),
    says: [
      ...(opensOn === null && comments === 0
        ? []
        : [
            paragraph(
              plain(
                comments === 0
                  ? t('reading:consultation.noComments')
                  : t('reading:consultation.comments', { count: comments, ways: format.list(came) }),
              ),
            ),
          ]),
      ...meetings.map(({ on, groups }) =>
        paragraph(
          plain(
            t('reading:consultation.meeting', {
              on: on ?? '',
              groups: format.list(
                groups.map(({ group, count }) => {
                  const said = t(`fields:stakeholdersInList.${group}`);
                  return count === null ? said : t('reading:consultation.there', { group: said, number: count });
                }),
              ),
            }),
          ),
        ),
      ),
    ],
  };
}

/** Consultation as plans recorded it themselves: versions of before have it. */
function earlierPairs({ t, plan, format, field }: PlanWords): Pairs['pairs'] {
  return plan.consultationEvents.map(({ id, heldOn, groups, account }) => ({
    name: plain(heldOn === null ? t('reading:consultation.noDay') : format.date(heldOn)),
    says: [
      ...(groups.length === 0
        ? []
        : [
            paragraph(
              strong(plain(asSentence(format.list(groups.map((group) => t(`fields:stakeholdersInList.${group}`)))))),
            ),
          ]),
      paragraph(field(account, path('consultationEvent', id, 'account'))),
    ],
  }));
}

const asSentence = (list: string): string => list.charAt(0).toUpperCase() + list.slice(1);
