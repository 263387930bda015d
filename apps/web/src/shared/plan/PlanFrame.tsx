import { startTransition, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLoaderData, useLocation, useParams } from 'react-router';
import { AppLink } from '../layout/AppLink.tsx';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { Loading } from '../layout/Awaiting.tsx';
import { Screen, TitleContext } from '../layout/Screen.tsx';
import { HereList } from '../writing/HereList.tsx';
import { PlanNav } from './frame/PlanNav.tsx';
import { Notices } from '../writing/Notices.tsx';
import { SavingBar, SavingNotice } from '../writing/SavingBar.tsx';
import type { AskForPlan } from './askForPlan.ts';
import { useFieldInAddress } from './focusField.ts';
import { InTurn } from './InTurn.tsx';
import { NounContext } from '../writing/noun.ts';
import { planNoun } from './planNoun.ts';
import { openLive, openPlan, type Opened } from './openPlans.ts';
import type { PlanStore } from './planStore.ts';
import { draftSource } from './source/PlanSource.ts';
import { ReadFrom } from './source/ReadFrom.tsx';
import { usePlan } from './source/usePlan.ts';
import { LiveContext } from '../writing/useLive.ts';
import { StoreContext, useSaving } from '../writing/useStore.ts';
import { useReportPlace } from './useReportPlace.ts';
import { useServerDay } from '../useServerDay.ts';
import { useText } from '../words/useText.ts';

/** Around every screen of a plan: opens the plan that the address names. */
export function PlanFrame() {
  const { planId = '' } = useParams();
  return <Frame key={planId} planId={planId} />;
}

function Frame({ planId }: { readonly planId: string }) {
  const { opened, tryAgain } = useOpenedPlan(planId);
  const today = useServerDay();
  if (opened === 'opening') return <Loading />;
  if (opened === 'failed') return <NotReached onTryAgain={tryAgain} />;
  if (opened.kind !== 'plan') return <NoSuchPlan />;
  return <OpenedPlan store={opened.store} today={today} />;
}

/** Everything below reads the working draft, and may change it through its store. */
function OpenedPlan({ store, today }: { readonly store: PlanStore; readonly today: string }) {
  const source = useMemo(() => draftSource(store), [store]);
  return (
    <StoreContext value={store}>
      <NounContext value={planNoun}>
        <ReadFrom source={source} today={today}>
          <WithOthers store={store}>
            <Named>
              <ScrollPaddingForNotice />
              <PlanBar>
                <PlanNav />
                <div>
                  <HereList />
                  <SavingBar />
                </div>
              </PlanBar>
              <Notices />
              <InTurn>
                <Outlet />
              </InTurn>
              <SavingNotice />
            </Named>
          </WithOthers>
        </ReadFrom>
      </NounContext>
    </StoreContext>
  );
}

/**
 * The plan is written with others as soon as what that takes is here; until then it is written alone. Whoever opens a
 * screen that only compares or looks back is alone there until they go to the working plan, or where something of theirs
 * is unsaved.
 */
function WithOthers({ store, children }: { readonly store: PlanStore; readonly children: ReactNode }) {
  const [live, setLive] = useState<AggregateLive | null>(null);
  const isUnsaved = useSaving().state !== 'saved';
  const isWanted = useIsLive() || isUnsaved || live !== null;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    openLive(store).then(
      (opened) => isCurrent && startTransition(() => setLive(opened)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [store, isWanted]);
  useEffect(() => live?.arrive(), [live]);
  useReportPlace(live);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether a screen shows the plan as it is being written, and not as it was. */
const useIsLive = (): boolean => !/\/history\/(?:past|compare)$/.test(useLocation().pathname);

function useOpenedPlan(planId: string) {
  const client = useApolloClient();
  const { ask } = useLoaderData<{ readonly ask: AskForPlan }>();
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened | 'opening' | 'failed'>('opening');
  useEffect(() => {
    let isCurrent = true;
    openPlan(client, planId, ask).then(
      (result) => isCurrent && startTransition(() => setOpened(result)),
      () => isCurrent && setOpened('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, planId, ask, attempt]);
  useWatchedStore(typeof opened === 'object' && opened.kind === 'plan' ? opened.store : null);
  const tryAgain = () => {
    setOpened('opening');
    setAttempt((before) => before + 1);
  };
  return { opened, tryAgain };
}

/** Others may have written while the person was elsewhere; and what waits is sent when they leave. */
function useWatchedStore(store: PlanStore | null): void {
  useEffect(() => {
    const refresh = () => document.visibilityState === 'visible' && store?.refresh();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      store?.flush();
    };
  }, [store]);
}

/** Documents of this plan are called after its review. */
function Named({ children }: { readonly children: ReactNode }) {
  useFieldInAddress();
  const { review } = useDeferredValue(usePlan());
  return <TitleContext value={useText()(review.name).words || null}>{children}</TitleContext>;
}

/** The notice at the foot must not lie over the field that has the cursor. `:root` outweighs the theme's own padding. */
const ScrollPaddingForNotice = () => (
  <GlobalStyles styles={{ 'html:root': { scrollPaddingBlockEnd: 'min(9rem, 40vh)' } }} />
);

/** The second line of the page: where one can go in the plan, who else is here, and whether it is saved. */
const PlanBar = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: '0 1rem',
  alignItems: 'center',
  minBlockSize: 44,
  marginBlock: '-0.75rem 0.5rem',
  marginInline: 'calc(-1 * var(--gutter))',
  paddingInline: 'var(--gutter)',
  backgroundColor: theme.vars.palette.colours.page,
  borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  [theme.breakpoints.up('md')]: { marginBlock: '-1rem 1rem' },
  '& > :last-child': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 0.75rem',
    alignItems: 'center',
    justifyContent: 'flex-end',
    marginInlineStart: 'auto',
  },
  '@media print': { display: 'none' },
}));

function NotReached({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Screen title={t('offline.title')}>
      <p>{t('offline.body')}</p>
      <Button onClick={onTryAgain}>{t('buttons.tryAgain')}</Button>
    </Screen>
  );
}

/** There is none, or the person may not see it: they are told the same. */
function NoSuchPlan() {
  const { t } = useTranslation();
  return (
    <Screen title={t('notFound.title')}>
      <p>{t('notFound.body')}</p>
      <p>
        <AppLink to="/">{t('notFound.home')}</AppLink>
      </p>
    </Screen>
  );
}
