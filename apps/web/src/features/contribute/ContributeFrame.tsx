import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Outlet, useLoaderData, useParams } from 'react-router';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { InBar } from '../../shared/layout/InBar.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import type { AskForPage } from './contributorPage.ts';
import { DraftProvider } from './draft.tsx';
import { NoPage } from './NoPage.tsx';
import { Large, PageContext, useSaid, type Said } from './page.tsx';

/** Around the three pages of somebody who takes part: what they are shown, and what they have written so far. */
export function ContributeFrame() {
  const { t } = useTranslation(['contribute', 'errors']);
  const { link = '' } = useParams();
  const { ask } = useLoaderData<{ readonly ask: AskForPage }>();
  const { data, error, tryAgain } = useAnswer(ask, { link });
  if (data === undefined)
    return (
      <Screen title={t('contribute:enter.title')}>
        <Awaiting error={error} onTryAgain={tryAgain} />
      </Screen>
    );
  const page = data.contributorPage;
  if (!page) return <NoPage />;
  return (
    <PageContext value={page}>
      <DraftProvider page={page} key={page.consultationId}>
        <Authority name={page.authority} />
        <Large>
          <Outlet />
        </Large>
      </DraftProvider>
    </PageContext>
  );
}

/** Whose plan it is, in the bar at the top. */
export function Authority({ name }: { readonly name: Said }) {
  const { words, lang } = useSaid()(name);
  return (
    <InBar>
      <Name lang={lang}>{words}</Name>
    </InBar>
  );
}

const Name = styled('span')({
  display: 'block',
  fontWeight: 600,
  textWrap: 'balance',
  lineHeight: 1.25,
  paddingBlock: '0.25rem',
});
