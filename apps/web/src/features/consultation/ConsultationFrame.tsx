import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import type { AggregateStore } from '../../shared/aggregate/store/AggregateStore.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { TitleContext } from '../../shared/layout/Screen.tsx';
import { useFieldInAddress } from '../../shared/plan/focusField.ts';
import { NounContext } from '../../shared/writing/noun.ts';
import { NotOpened } from '../../shared/writing/NotOpened.tsx';
import { Notices } from '../../shared/writing/Notices.tsx';
import { SavingNotice } from '../../shared/writing/SavingBar.tsx';
import { useOpened } from '../../shared/writing/useOpened.ts';
import { StoreContext } from '../../shared/writing/useStore.ts';
import { WithOthers } from '../../shared/writing/WithOthers.tsx';
import { WritingBar } from '../../shared/writing/WritingBar.tsx';
import { openSetUp } from './openSetUp.ts';
import { setUpNoun } from './setUpNoun.ts';
import type { SetUpView } from './setUpStore.ts';
import { usePlaces } from './useConsultation.ts';

/** Around the screens on which a lead sets up a consultation. */
export function ConsultationFrame() {
  const client = useApolloClient();
  const { consultationId } = usePlaces();
  const open = useCallback(() => openSetUp(client, consultationId), [client, consultationId]);
  const opening = useOpened(open);
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  return <OpenedSetUp key={consultationId} store={opened.store} />;
}

function OpenedSetUp({ store }: { readonly store: AggregateStore<SetUpView> }) {
  const { t } = useTranslation('consultation');
  const { hash } = useLocation();
  const { list } = usePlaces();
  useFieldInAddress();
  return (
    <StoreContext value={store}>
      <NounContext value={setUpNoun}>
        <WithOthers isWanted page={hash === '' ? null : hash.slice(1)}>
          <TitleContext value={t('title')}>
            <WritingBar>
              <AppLink to={list}>{t('setUp.back')}</AppLink>
            </WritingBar>
            <Notices />
            <Outlet />
            <SavingNotice />
          </TitleContext>
        </WithOthers>
      </NounContext>
    </StoreContext>
  );
}
