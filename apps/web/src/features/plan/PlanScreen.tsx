import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import useMediaQuery from '@mui/material/useMediaQuery';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useParams } from 'react-router';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { onceAtRest } from '../../shared/comments/onceAtRest.tsx';
import { OnPaperContext, Paper } from '../../shared/layout/Screen.tsx';
import { Turn } from '../../shared/plan/InTurn.tsx';
import { useAnswersComments, usePlanId, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import { withoutLanguage } from '../../shared/words/language.ts';
import { CommentsContext, type CommentsOnPlan } from './comments/CommentsContext.tsx';
import { Outline } from './outline/Outline.tsx';
import { CompletenessPanel } from './panels/CompletenessPanel.tsx';

const WordingScreen = lazy(async () => {
  const [{ WordingScreen: Words }] = await Promise.all([import('./WordingScreen.tsx'), loadWords(['agreement'])]);
  return { default: Words };
});

/** After all that a plan is opened for. */
const FollowComments = onceAtRest(async () => (await import('./comments/FollowComments.tsx')).FollowComments);

/** One part of the plan open, with the whole of it on its left and what is missing on its right. */
export function PlanScreen() {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const place = withoutLanguage(useLocation().pathname);
  const isStart = place === `/plans/${planId}`;
  const isCorrected = usePlanView().prepares === 'correction' && !isStart;
  const isBeside = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const { actionId } = useParams();
  const answers = useAnswersComments();
  const [comments, setComments] = useState<CommentsOnPlan | null>(null);
  return (
    <CommentsContext value={comments}>
      <Columns data-start={isStart}>
        {(isStart || isBeside) && (
          <Turn of="outline">
            <WholePlan place={place} />
          </Turn>
        )}
        <Open>
          {!isStart && (
            <ToTheWhole>
              <span aria-hidden="true">← </span>
              <AppLink to={`/plans/${planId}`}>{t('outline.all')}</AppLink>
            </ToTheWhole>
          )}
          <OnPaperContext value={true}>
            {isCorrected ? (
              <Suspense fallback={null}>
                <WordingScreen />
              </Suspense>
            ) : (
              <Outlet />
            )}
          </OnPaperContext>
        </Open>
        <Missing>
          <Turn of="rest">
            <Paper>
              <WhatIsMissing isStart={isStart} />
            </Paper>
          </Turn>
        </Missing>
        {answers && (
          <Turn of="rest">
            <FollowComments planId={planId} actionId={actionId} onKnown={setComments} />
          </Turn>
        )}
      </Columns>
    </CommentsContext>
  );
}

/** Scrolls within itself so that the link to where the person is can be seen. */
function WholePlan({ place }: { readonly place: string }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    const here = list.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!box || !here || (here.top >= box.top && here.bottom <= box.bottom)) return;
    list.current?.scrollBy(0, here.top - box.top - box.height / 3);
  }, [place]);
  return (
    <Whole ref={list}>
      <Outline />
    </Whole>
  );
}

/** In sight where there is room for it beside an open part; else a person opens it. */
function WhatIsMissing({ isStart }: { readonly isStart: boolean }) {
  const { t } = useTranslation('panels');
  const { actionId } = useParams();
  const isBeside = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  if (isStart || isBeside) return <CompletenessPanel isWhole={isStart} openActionId={actionId} />;
  return (
    <Details summary={t('completeness.title')}>
      <CompletenessPanel isWhole />
    </Details>
  );
}

/**
 * On a narrow screen the whole and an open part are separate views: the start page is the whole. Each has its place, and
 * the page its height, before all of it is there.
 */
const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '1rem',
  alignContent: 'start',
  minBlockSize: '100vh',
  '& > *': { minInlineSize: 0 },
  [theme.breakpoints.up('md')]: { gridTemplateColumns: '15.5rem minmax(0, 1fr)', gridTemplateRows: 'auto 1fr' },
  [theme.breakpoints.up('lg')]: { '&[data-start="false"]': { gridTemplateColumns: '15.5rem minmax(0, 1fr) 19rem' } },
}));

const beside = {
  position: 'sticky',
  insetBlockStart: '1rem',
  alignSelf: 'start',
  maxBlockSize: 'calc(100vh - 2rem)',
  overflowY: 'auto',
  gridRow: '1 / span 2',
} as const;

const Open = styled(Paper)(({ theme }) => ({ [theme.breakpoints.up('md')]: { gridColumn: 2, gridRow: 1 } }));

const Whole = styled('div')(({ theme }) => ({
  [theme.breakpoints.down('md')]: { order: 1 },
  [theme.breakpoints.up('md')]: { ...beside, gridColumn: 1 },
}));

const ToTheWhole = styled('p')(({ theme }) => ({
  marginBlockStart: 0,
  [theme.breakpoints.up('md')]: { display: 'none' },
}));

const Missing = styled('div')(({ theme }) => ({
  order: 2,
  [theme.breakpoints.up('md')]: { order: 0, gridColumn: 2, gridRow: 2 },
  [theme.breakpoints.up('lg')]: { '[data-start="false"] > &': { ...beside, gridColumn: 3 } },
}));
