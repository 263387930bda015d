import { useMemo } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FilterForm } from '../../shared/history/FilterForm.tsx';
import { HistoryList, ListStatus } from '../../shared/history/HistoryList.tsx';
import { useHistory } from '../../shared/history/useHistory.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { Legend } from '../../shared/plan/changes/Legend.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { useSnapshot } from '../../shared/writing/useStore.ts';
import { askForAdviceHistory } from './adviceHistory.ts';
import { useAdvice, useAdviceView } from './useAdvice.ts';
import { useAdviceNames } from './useAdviceNames.ts';

/** Who of the inspectorates wrote what of the advice on a version, and when: for its reviewers alone, for ever. */
export function AdviceHistoryScreen() {
  const { t } = useTranslation(['advising', 'history']);
  const client = useApolloClient();
  const { planId, number } = useNumbered();
  const { id } = useAdvice();
  const { people } = useAdviceView().standing;
  const sequence = useSnapshot(({ root }) => root.sequence);
  const [address, setAddress] = useSearchParams();
  const ask = useMemo(() => askForAdviceHistory(client, id), [client, id]);
  // Whoever the address names and is none of them has written nothing here.
  const by = people.some((one) => one.id === address.get('by')) ? (address.get('by') ?? '') : '';
  const asked = { by, about: '', field: '', since: null };
  const listed = useHistory(ask, { id, sequence }, asked);
  const names = useAdviceNames(listed.history?.gone ?? []);
  return (
    <Screen title={t('history.title', { number })} width="working">
      <p>
        <AppLink to={`/versions/${planId}/${number}/advice`}>{t('history.back')}</AppLink>
      </p>
      <p>{t('history.intro')}</p>
      <FilterForm
        asked={asked}
        onShow={({ by: chosen = '' }) => setAddress(chosen === '' ? {} : { by: chosen })}
        fields={[
          {
            name: 'by',
            label: t('history:filter.person'),
            emptyLabel: t('history:filter.anyone'),
            options: people.flatMap(({ id: value, name: label }) => (label === null ? [] : [{ value, label }])),
          },
        ]}
      />
      <Legend />
      <ListStatus listed={listed} isNews={false} />
      <HistoryList listed={listed} names={names} tools={null} />
    </Screen>
  );
}
