import { useTranslation } from 'react-i18next';
import { Outlet, useLoaderData, useParams } from 'react-router';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { BarName } from '../../shared/layout/BarName.tsx';
import { InBar } from '../../shared/layout/InBar.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAnswered } from '../../shared/answered.ts';
import type { PageAnswered } from './contributorPage.ts';
import { DraftProvider } from './draft.tsx';
import { NoPage } from './NoPage.tsx';
import { Large, PageContext, useSaid, type Said } from './page.tsx';

/** Around the three pages of somebody who takes part: what they are shown, and what they have written so far. */
export function ContributeFrame() {
  const { t } = useTranslation('contribute');
  const { link = '' } = useParams();
  const answer = useLoaderData<PageAnswered>();
  const { data, error, tryAgain } = useAnswered(answer, { link });
  if (data === undefined)
    return (
      <Screen title={t('title')}>
        <Awaiting error={error} onTryAgain={tryAgain} />
      </Screen>
    );
  const page = data.contributorPage;
  if (!page) return <NoPage />;
  return (
    <PageContext value={page}>
      <DraftProvider page={page} key={page.consultationId}>
        {answer.first === undefined && <Authority name={page.authority} />}
        <Large>
          <Outlet />
        </Large>
      </DraftProvider>
    </PageContext>
  );
}

/** Whose plan it is, in the bar at the top, where the route could not say it. */
export function Authority({ name }: { readonly name: Said }) {
  const { words, lang } = useSaid()(name);
  return (
    <InBar>
      <BarName lang={lang} words={words} />
    </InBar>
  );
}
