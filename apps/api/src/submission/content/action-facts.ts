import { path } from '@cynllun/domain/aggregate/path';
import type { Action, CostLine, Indicator, PartnerBody } from '@cynllun/domain/plan/plan';
import { hasAgreed } from '@cynllun/domain/rules/partner-gaps';
import { isBlank, isWordless } from '@cynllun/domain/text/text';
import type { Line, Pairs, Said, Table } from '../../documents/content.ts';
import { joined, paragraph, plain, quiet, strong } from '../../documents/words.ts';
import type { PlanWords } from './plan-words.ts';

/** One action in full, every field of it: a gap that is not there to see is not filled. */
export function actionFacts(words: PlanWords, action: Action): Pairs {
  const { t, field, span } = words;
  const said = (name: 'outcome' | 'summary' | 'description') => [
    paragraph(field(action[name], path('action', action.id, name))),
  ];
  const pair = (name: string, says: readonly Said[]) => ({ name: plain(name), says });
  return {
    kind: 'pairs',
    pairs: [
      pair(t('reading:action.outcome'), said('outcome')),
      pair(t('reading:action.summary'), said('summary')),
      pair(t('reading:action.description'), said('description')),
      pair(t('reading:action.targets'), targets(words, action)),
      pair(t('reading:action.when'), [paragraph(span(action.startsOn, action.endsOn))]),
      pair(t('reading:action.responsible'), [paragraph(named(words, action, 'responsible'))]),
      pair(t('reading:action.accountable'), [paragraph(named(words, action, 'accountable'))]),
      ...(action.partnerBodies.length === 0
        ? []
        : [pair(t('reading:action.partners'), [partnerBodies(words, action.partnerBodies)])]),
      pair(t('reading:action.money'), costs(words, action)),
      pair(t('reading:action.monitoring'), monitoring(words, action)),
      pair(t('reading:action.otherPlans'), served(words, action)),
      ...(action.notes.length === 0 ? [] : [pair(t('reading:action.notes'), notes(words, action))]),
    ],
  };
}

/** A person with their post, or the post alone, which names nobody. */
function named({ t, asPosts, personName, field }: PlanWords, action: Action, who: 'responsible' | 'accountable'): Line {
  const name = personName(action[`${who}PersonId`]);
  const post = action[`${who}Post`];
  const holds = field(post, path('action', action.id, `${who}Post`));
  if (asPosts) return holds;
  if (name === null) return isWordless(post) ? holds : [...holds, { words: ` ${t('reading:who.vacant')}` }];
  return joined([strong(plain(name)), isWordless(post) ? [] : holds], ', ');
}

function targets(words: PlanWords, { indicators }: Action): readonly Said[] {
  const { t, field, notSet } = words;
  if (indicators.length === 0) return [paragraph(notSet)];
  const table: Table = {
    kind: 'table',
    caption: plain(t('reading:action.targets')),
    captionHidden: true,
    columns: [
      { heading: plain(t('fields:indicator.name')), width: 4 },
      { heading: plain(t('reading:targets.from')), width: 2 },
      { heading: plain(t('reading:targets.to')), width: 2 },
      { heading: plain(t('reading:targets.source')), width: 3 },
    ],
    rows: indicators.map((one) => ({
      cells: [
        field(one.name, path('indicator', one.id, 'name')),
        figure(words, one, 'baseline'),
        strong(figure(words, one, 'target')),
        source(words, one),
      ],
    })),
  };
  return [table];
}

/** A figure in its unit, and its day below. */
function figure({ format, sentence, drafted, notSet }: PlanWords, of: Indicator, name: 'baseline' | 'target'): Line {
  const [value, on] = [of[name], of[`${name}On`]];
  const words = value === null ? notSet : sentence(`${format.number(value)} ${drafted(of.unit)}`.trim());
  return joined([words, on === null ? [] : plain(format.shortDate(on))], '\n');
}

function source({ t, field }: PlanWords, { id, source: from, frequency, direction }: Indicator): Line {
  return joined(
    [
      field(from, path('indicator', id, 'source')),
      frequency === null ? [] : plain(t(`fields:frequency.${frequency}`)),
      direction === null ? [] : quiet(plain(t(`fields:direction.${direction}`))),
    ],
    '\n',
  );
}

function partnerBodies({ t, asPosts, field, on }: PlanWords, bodies: readonly PartnerBody[]): Table {
  const agreement = (body: PartnerBody): Line =>
    joined(
      [
        plain(
          body.agreedOn !== null && hasAgreed(body, on)
            ? t('reading:partners.agreed', { on: body.agreedOn })
            : t('reading:partners.notYet'),
        ),
        asPosts || isBlank(body.agreedBy) ? [] : field(body.agreedBy, path('partnerBody', body.id, 'agreedBy')),
      ],
      '\n',
    );
  return {
    kind: 'table',
    caption: plain(t('reading:action.partners')),
    captionHidden: true,
    columns: [
      { heading: plain(t('fields:partnerBody.name')), width: 3 },
      { heading: plain(t('fields:partnerBody.part')), width: 4 },
      { heading: plain(t('reading:partners.agreement')), width: 3 },
    ],
    rows: bodies.map((body) => ({
      cells: [
        field(body.name, path('partnerBody', body.id, 'name')),
        field(body.part, path('partnerBody', body.id, 'part')),
        agreement(body),
      ],
    })),
  };
}

/** What it costs, line by line and together, or how existing resources cover it. */
function costs(words: PlanWords, action: Action): readonly Said[] {
  const { t, field, notSet } = words;
  const { withinExistingResources, existingResourcesHow, costLines } = action;
  const how = field(existingResourcesHow, path('action', action.id, 'existingResourcesHow'));
  const together = costLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return [
    ...(withinExistingResources ? [paragraph(plain(t('reading:money.within')))] : []),
    ...(withinExistingResources || !isBlank(existingResourcesHow) ? [paragraph(how)] : []),
    ...(costLines.length > 0 ? [costTable(words, costLines)] : []),
    ...(costLines.length > 1 ? [paragraph(plain(t('reading:money.together', { amount: together })))] : []),
    ...(costLines.length === 0 && !withinExistingResources ? [paragraph(notSet)] : []),
  ];
}

function costTable({ t, format, field, notSet }: PlanWords, lines: readonly CostLine[]): Table {
  const from = (line: CostLine): Line => {
    const rest = [
      ...(line.kind === null ? [] : [t(`fields:costKind.${line.kind}`)]),
      ...(line.confirmed ? [] : [t('reading:money.unconfirmed')]),
    ];
    return joined(
      [field(line.fundingSource, path('costLine', line.id, 'fundingSource')), quiet(plain(format.list(rest)))],
      '\n',
    );
  };
  return {
    kind: 'table',
    caption: plain(t('reading:action.money')),
    captionHidden: true,
    columns: [
      { heading: plain(t('fields:costLine.purpose')), width: 4 },
      { heading: plain(t('reading:money.year')), width: 2 },
      { heading: plain(t('fields:costLine.fundingSource')), width: 3 },
      { heading: plain(t('fields:costLine.amount')), width: 2, figures: true },
    ],
    rows: lines.map((line) => ({
      cells: [
        field(line.purpose, path('costLine', line.id, 'purpose')),
        line.financialYear === null ? notSet : plain(format.financialYear(line.financialYear)),
        from(line),
        line.amount === null ? notSet : plain(format.money(line.amount)),
      ],
    })),
  };
}

function monitoring({ plan, t, field }: PlanWords, action: Action): readonly Said[] {
  const at = (name: string) => path('action', action.id, name);
  const forum = plan.forums.find(({ id }) => id === action.monitoringForumId);
  const who = [
    forum === undefined ? [] : field(forum.name, path('forum', forum.id, 'name')),
    forum === undefined || !isBlank(action.monitoredBy) ? field(action.monitoredBy, at('monitoredBy')) : [],
    action.monitoringFrequency === null ? [] : plain(t(`fields:frequency.${action.monitoringFrequency}`)),
  ];
  const how = field(action.monitoringMethod, at('monitoringMethod'));
  return [paragraph(joined(who, ' · ')), paragraph([{ words: `${t('reading:monitoring.how')} ` }, ...how])];
}

function served({ plan, t, field, said }: PlanWords, action: Action): readonly Said[] {
  const reason = field(action.standsAloneReason, path('action', action.id, 'standsAloneReason'));
  const objectives = plan.otherPlans.flatMap((other) =>
    other.objectives
      .filter(({ id }) => action.objectiveIds.includes(id))
      .map((objective) => [
        ...field(other.name, path('otherPlan', other.id, 'name')),
        { words: ': ' },
        ...joined(
          [
            said({ words: objective.reference, language: plan.draftingLanguage }),
            field(objective.words, path('objective', objective.id, 'words')),
          ],
          ' ',
        ),
      ]),
  );
  const alone = isBlank(action.standsAloneReason)
    ? reason
    : [{ words: `${t('reading:otherPlans.standsAlone')} ` }, ...reason];
  return [
    ...objectives.map(paragraph),
    ...(objectives.length === 0 || !isBlank(action.standsAloneReason) ? [paragraph(alone)] : []),
  ];
}

/** What an import could not place, under the heading it had. */
const notes = ({ field, sentence, drafted }: PlanWords, action: Action): readonly Said[] =>
  action.notes.map(({ id, heading, words }) =>
    paragraph([
      ...(isBlank(heading) ? [] : quiet(sentence(`${drafted(heading)}: `))),
      ...field(words, path('note', id, 'words')),
    ]),
  );
