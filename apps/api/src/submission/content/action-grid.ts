import { path } from '@cynllun/domain/aggregate/path';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import type { Action } from '@cynllun/domain/plan/plan';
import { costTotals } from '@cynllun/domain/summary/totals';
import { isBlank } from '@cynllun/domain/text/text';
import type { Line, Row, Section } from '../../documents/content.ts';
import { joined, paragraph, plain, quiet } from '../../documents/words.ts';
import type { PlanWords } from './plan-words.ts';

/** Every action in a line, under its recommendation, on pages that lie across. */
export function actionGrid(words: PlanWords, chapters: readonly Chapter[]): Section {
  const { t, format, plan } = words;
  const { all } = costTotals(plan);
  const total = { total: format.money(all.total), unconfirmed: format.money(all.unconfirmed) };
  return {
    across: true,
    blocks: [
      { kind: 'heading', level: 1, line: plain(t('reading:sections.grid')) },
      {
        kind: 'table',
        caption: plain(t('reading:sections.grid')),
        captionHidden: true,
        columns: [
          { heading: plain(t('reading:grid.action')), width: 7 },
          { heading: plain(t('reading:grid.target')), width: 5 },
          { heading: plain(t('reading:grid.when')), width: 4 },
          { heading: plain(t('reading:grid.accountable')), width: 4 },
          { heading: plain(t('reading:grid.cost')), width: 3, figures: true },
        ],
        rows: chapters.flatMap((chapter): readonly Row[] => [
          { group: nameOf(words, chapter) },
          ...chapter.actions.map((action) => ({ cells: cells(words, action) })),
        ]),
      },
      paragraph(plain(t('reading:grid.total', total))),
    ],
  };
}

function nameOf({ t, field, referenceOf }: PlanWords, { recommendation }: Chapter): Line {
  if (recommendation === null) return plain(t('reading:sections.additional'));
  const { id, text } = recommendation;
  return [{ words: `${referenceOf(id)}. ` }, ...field(text, path('recommendation', id, 'text'))];
}

function cells(words: PlanWords, action: Action): readonly Line[] {
  const { field, referenceOf, span } = words;
  return [
    [{ words: `${referenceOf(action.id)} ` }, ...field(action.title, path('action', action.id, 'title'))],
    goals(words, action),
    span(action.startsOn, action.endsOn, true),
    accountable(words, action),
    cost(words, action),
  ];
}

function accountable({ asPosts, field, personName, notSet }: PlanWords, action: Action): Line {
  if (asPosts) return field(action.accountablePost, path('action', action.id, 'accountablePost'));
  const name = personName(action.accountablePersonId);
  return name === null ? notSet : plain(name);
}

/** Of each measure, the figure it starts from and the one to reach. */
function goals({ t, format, drafted, sentence, notSet }: PlanWords, { indicators }: Action): Line {
  const lines = indicators.flatMap(({ baseline, target, unit, targetOn }) => {
    if (target === null) return [];
    const goal = { to: format.number(target), unit: drafted(unit) };
    const words =
      baseline === null
        ? t('reading:grid.to', goal)
        : t('reading:grid.fromTo', { ...goal, from: format.number(baseline) });
    return [sentence(targetOn === null ? words : `${words}, ${format.shortDate(targetOn)}`)];
  });
  return lines.length === 0 ? notSet : joined(lines, '\n');
}

/** What it costs, and that not all of it is confirmed; or that existing resources cover it. */
function cost({ t, format, notSet }: PlanWords, action: Action): Line {
  const { all } = costTotals({ actions: [action] });
  const existing = plain(t('reading:grid.existing'));
  if (all.total === 0 && action.withinExistingResources) return existing;
  if (action.costLines.every(({ amount }) => amount === null)) return notSet;
  return joined(
    [
      plain(format.money(all.total)),
      all.unconfirmed > 0 ? quiet(plain(t('reading:money.unconfirmed'))) : [],
      action.withinExistingResources && !isBlank(action.existingResourcesHow) ? quiet(existing) : [],
    ],
    '\n',
  );
}
