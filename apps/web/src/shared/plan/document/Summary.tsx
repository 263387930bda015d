import { useTranslation } from 'react-i18next';
import { inDateOrder } from '@cynllun/domain/deadlines/authority-dates';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { path } from '@cynllun/domain/aggregate/path';
import type { AuthorityDate, Plan } from '@cynllun/domain/plan/plan';
import { costTotals } from '@cynllun/domain/summary/totals';
import { useNameOf } from '../../review/useNameOf.ts';
import { useFormatter } from '../../words/useLanguage.ts';
import { usePlanView } from '../source/usePlan.ts';
import { DeadlineTable } from './DeadlineTable.tsx';
import { Fact, Facts } from './Facts.tsx';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';
import { StillMissing } from './StillMissing.tsx';
import { useSpan } from './useSpan.ts';

interface SummaryProps {
  readonly plan: Plan;
}

/** One page that says what the plan is for, whose it is, where it stands, what it holds and when it is due. */
export function Summary({ plan }: SummaryProps) {
  const { t } = useTranslation('reading');
  return (
    <Section of="summary">
      <p>
        <Said words={plan.introduction} at={path('plan', plan.id, 'introduction')} />
      </p>
      <Facts>
        <Whose plan={plan} />
        <WhatItHolds plan={plan} />
        <Fact name={t('summary.missing')} notes={['summary']}>
          <StillMissing />
        </Fact>
        <Dates plan={plan} />
      </Facts>
      <DeadlineTable plan={plan} />
    </Section>
  );
}

function Whose({ plan }: SummaryProps) {
  const { t } = useTranslation(['reading', 'process']);
  const nameOf = useNameOf();
  const { authority, stage } = usePlanView();
  return (
    <>
      <Fact name={t('reading:summary.authority')}>{nameOf(authority)}</Fact>
      <Fact name={t('reading:summary.review')}>
        <Said words={plan.review.name} at={path('review', plan.review.id, 'name')} />
      </Fact>
      <Fact name={t('reading:summary.stage')}>{t(`process:stage.${stage}`)}</Fact>
    </>
  );
}

function WhatItHolds({ plan }: SummaryProps) {
  const { t } = useTranslation('reading');
  const { number, money } = useFormatter();
  const { all } = costTotals(plan);
  const own = plan.actions.filter(({ recommendationIds }) => recommendationIds.length === 0).length;
  const targets = plan.actions.flatMap(({ indicators }) => indicators).filter(({ target }) => target !== null).length;
  const days = (field: 'startsOn' | 'endsOn') =>
    plan.actions.flatMap((action) => action[field] ?? []).toSorted((one, other) => (one < other ? -1 : 1));
  const runs = useSpan(days('startsOn')[0] ?? null, days('endsOn').at(-1) ?? null);
  return (
    <>
      <Fact name={t('summary.recommendations')}>{number(plan.recommendations.length)}</Fact>
      <Fact name={t('summary.actions')}>
        {own === 0 ? number(plan.actions.length) : t('summary.ofWhichOwn', { all: plan.actions.length, own })}
      </Fact>
      <Fact name={t('summary.targets')}>{number(targets)}</Fact>
      <Fact name={t('summary.runs')}>{runs}</Fact>
      <Fact name={t('summary.costs')}>
        {all.unconfirmed === 0
          ? money(all.total)
          : t('summary.ofWhichUnconfirmed', { total: all.total, unconfirmed: all.unconfirmed })}
      </Fact>
    </>
  );
}

/** The four dates of the review, and the authority's own. */
function Dates({ plan: { review, authorityDates } }: SummaryProps) {
  const { t } = useTranslation(['reading', 'fields']);
  const nameOf = (kind: AuthorityDate['kind'], own: string): string => {
    const known = kind === null || (kind === 'other' && own !== '') ? '' : t(`fields:authorityDateKind.${kind}`);
    return [known, own].filter(Boolean).join(': ');
  };
  return (
    <>
      <Fact name={t('reading:summary.dates')}>
        {baseDates.map((date) => (
          <Day key={date} name={t(`fields:review.${date}`)} on={review[date]} />
        ))}
      </Fact>
      {authorityDates.length > 0 && (
        <Fact name={t('reading:summary.ownDates')}>
          {inDateOrder(authorityDates).map(({ id, kind, name, on }) => (
            <Day key={id} name={nameOf(kind, name)} on={on} />
          ))}
        </Fact>
      )}
    </>
  );
}

function Day({ name, on }: { readonly name: string; readonly on: string | null }) {
  const { dateWithDay } = useFormatter();
  return (
    <div>
      {name}: {on === null ? <Said words="" /> : dateWithDay(on)}
    </div>
  );
}
