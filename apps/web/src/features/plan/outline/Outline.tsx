import { memo, useDeferredValue } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { add } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { references } from '@cynllun/domain/plan/reference';
import { nextGate, progress } from '@cynllun/domain/summary/progress';
import { newId } from '../../../shared/plan/newId.ts';
import { useFindings, useMay, usePlan, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useAdd } from '../../../shared/plan/useAdd.ts';
import { lastPosition } from '../list/order.ts';
import { dragHandle, orderedItem } from '../list/OrderedItem.tsx';
import { groupsOf } from './groups.ts';
import { OutlineGroup } from './OutlineGroup.tsx';
import { useLinkTo } from './useLinkTo.ts';

const pages = {
  introduction: 'introduction',
  forums: 'forums',
  otherPlans: 'other-plans',
} as const;

const pageNames = ['introduction', 'forums', 'otherPlans'] as const;

/** The whole plan at a glance, each part a link: its own pages, then recommendations with their actions. */
export const Outline = memo(function Outline() {
  const { t } = useTranslation('plan');
  const plan = useDeferredValue(usePlan());
  const { stage } = usePlanView();
  const { missingIn } = progress(plan, useFindings(), nextGate(stage));
  const referenceOf = references(plan);
  const linkTo = useLinkTo();
  return (
    <Nav aria-label={t('outline.label')}>
      <ul aria-label={t('outline.pages')}>
        {pageNames.map((page) => (
          <li key={page}>
            <Link {...linkTo(`/plans/${plan.id}/${pages[page]}`)}>{t(`pages.${page}`)}</Link>
          </li>
        ))}
      </ul>
      {plan.recommendations.length === 0 && <p>{t('outline.none')}</p>}
      {groupsOf(plan).map((group) => (
        <OutlineGroup
          key={group.recommendation?.id ?? 'additional'}
          group={group}
          referenceOf={referenceOf}
          missingIn={missingIn}
          linkTo={linkTo}
        />
      ))}
      <AddRecommendation />
    </Nav>
  );
});

function AddRecommendation() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const addThing = useAdd();
  if (!useMay().list('recommendation', 'plan', plan.id)) return null;
  const addOne = () => {
    const id = newId();
    addThing({
      edits: [add('recommendation', id, plan.id, { position: lastPosition(plan.recommendations) })],
      field: path('recommendation', id, 'text'),
      page: `/plans/${plan.id}/recommendations/${id}`,
    });
  };
  return (
    <p>
      <Button size="small" onClick={addOne}>
        {t('recommendation.add')}
      </Button>
    </p>
  );
}

/** The styles of all that is in it: with a component for each part of its lines there would be hundreds. */
const Nav = styled('nav')(({ theme }) => ({
  '& ul, & ol': { margin: 0, padding: 0, listStyle: 'none' },
  '& li a': { display: 'block', paddingBlock: '0.3125rem', paddingInline: '0.5rem' },
  '& a': {
    color: theme.vars.palette.colours.ink,
    textDecoration: 'none',
    borderRadius: 4,
    overflowWrap: 'anywhere',
    '&:hover': { textDecoration: 'underline' },
  },
  '& a[aria-current]': {
    backgroundColor: theme.vars.palette.colours.page,
    boxShadow: `inset 4px 0 0 ${theme.vars.palette.primary.main}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
  // A recommendation: its heading, of which two lines tell which it is, and its actions.
  '& section > div': { marginBlockStart: '0.75rem' },
  '& section > div a': { display: 'block', paddingBlock: '0.25rem', paddingInline: '0.5rem' },
  '& section > div a > span': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& small': { display: 'block', color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  // Work stands out by its edge, also where colours are forced; what is complete has a tick, which is read by nobody.
  '& [data-complete="false"]': {
    display: 'inline-block',
    paddingInline: '0.375rem',
    color: theme.vars.palette.colours.warning,
    backgroundColor: theme.vars.palette.colours.warningPanel,
    border: `1px solid ${theme.vars.palette.colours.warning}`,
    borderRadius: '0.625rem',
    fontWeight: 600,
  },
  '& [data-complete="true"]::before': { content: '"✓ " / ""' },
  '& ol > li': { ...orderedItem(theme), display: 'flex', alignItems: 'flex-start' },
  '& ol > li > a': { flexGrow: 1, minInlineSize: 0 },
  '& [data-handle]': dragHandle(theme),
}));
