import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { between, type Stage } from '@cynllun/domain/stage/transitions';
import type { PlanRowFragment } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Beside, DayOf, DaysTag } from '../../shared/review/StatusWords.tsx';
import { placeOf } from '../../shared/review/placeOf.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';

interface OfPlan {
  readonly plan: PlanRowFragment;
}

/** The authority, leading to what one may read, and the review. */
export function PlanName({ plan }: OfPlan) {
  const { t } = useTranslation('home');
  const nameOf = useNameOf();
  return (
    <Two>
      <AppLink to={placeOf(plan)}>{nameOf(plan.authority)}</AppLink>
      <small>
        <TextIn text={plan.name} blank={t('review.unnamed')} />
      </small>
      <small>
        <WhatIsRead plan={plan} />
      </small>
    </Two>
  );
}

interface Read {
  readonly completeness: { readonly version: number | null } | null;
  readonly viewerRoles: PlanRowFragment['viewerRoles'];
}

/** Which version, or the draft, what is said of a plan comes from. */
export function WhatIsRead({ plan: { completeness, viewerRoles } }: { readonly plan: Read }) {
  const { t } = useTranslation(['portfolio', 'home']);
  if (completeness === null) return t(isReviewer(viewerRoles) ? 'portfolio:notShared' : 'home:review.administered');
  if (completeness.version !== null) return t('portfolio:version', { number: completeness.version });
  return t(isReviewer(viewerRoles) ? 'portfolio:sharedDraft' : 'portfolio:draft');
}

const isReviewer = (roles: PlanRowFragment['viewerRoles']): boolean =>
  roles.some((role) => role === 'leadReviewer' || role === 'reviewer');

/** The next deadline: the day, how near or late it is, and which it is. */
export function NextDeadline({ plan: { nextDeadline, stage } }: OfPlan) {
  const { t } = useTranslation(['dates', 'home']);
  if (nextDeadline === null || nextDeadline.due === null)
    return isPastEveryDeadline(stage) ? <span>{t('home:review.noNext')}</span> : <Tag>{t('dates:status.notSet')}</Tag>;
  return (
    <DayOf due={nextDeadline.due} tag={<DaysTag {...nextDeadline} />}>
      {t(`dates:name.${nextDeadline.code}`)}
    </DayOf>
  );
}

/** Sharing the agreed plan meets the last of the seven. */
const isPastEveryDeadline = (stage: Stage): boolean => between('shared', 'closed').includes(stage);

/** How much there is of what the next gate asks: a bar, and the share in figures. All of it only when nothing is missing. */
export function HowComplete({ plan: { completeness } }: OfPlan) {
  const { t } = useTranslation('portfolio');
  const { percent } = useFormatter();
  if (completeness === null) return <small>{t('nothingToRead')}</small>;
  const { met, missing } = completeness;
  const share = met + missing === 0 ? 0 : Math.floor((100 * met) / (met + missing));
  return (
    <Beside>
      <Bar width="60" height="10" viewBox="0 0 60 10" aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width="59" height="9" />
        <rect width={0.6 * share} height="10" data-is="met" />
      </Bar>
      <span>{percent(share)}</span>
    </Beside>
  );
}

/** What changed in it since one last looked, with the way to that. */
export function Looked({ plan: { planId, completeness, sinceLooked } }: OfPlan) {
  const { t } = useTranslation('portfolio');
  if (completeness === null) return <span aria-label={t('nothingToRead')}>–</span>;
  const { version } = completeness;
  if (sinceLooked === null)
    return (
      <AppLink to={version === null ? `/plans/${planId}` : `/versions/${planId}/${version}`}>{t('unread')}</AppLink>
    );
  if (sinceLooked.changes === 0) return t('unchanged');
  const to =
    version === null
      ? `/plans/${planId}/history?since=${sinceLooked.sequence ?? 0}`
      : `/versions/${planId}/compare?from=${sinceLooked.version ?? 1}&to=${version}`;
  return <AppLink to={to}>{t('changes', { count: sinceLooked.changes })}</AppLink>;
}

/** Points of the written response to which no reply was sent, with the way to them; nothing where there are none. */
export function UnansweredPoints({ plan: { planId, unansweredPoints } }: OfPlan) {
  const { t } = useTranslation('portfolio');
  if (unansweredPoints === null) return null;
  const { count, version } = unansweredPoints;
  return (
    <div>
      <small>
        <AppLink to={`/versions/${planId}/${version}/response`}>{t('unanswered', { count })}</AppLink>
      </small>
    </div>
  );
}

const Two = styled('div')({ display: 'grid', justifyItems: 'start', gap: '0.125rem' });

const Bar = styled('svg')(({ theme: { vars } }) => ({
  flex: 'none',
  '& rect': { fill: vars.palette.colours.page, stroke: vars.palette.colours.edge },
  '& [data-is="met"]': { fill: vars.palette.primary.main, stroke: 'none' },
  '@media (forced-colors: active)': {
    '& rect': { fill: 'Canvas', stroke: 'CanvasText' },
    '& [data-is="met"]': { fill: 'CanvasText' },
  },
}));
