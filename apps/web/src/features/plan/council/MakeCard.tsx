import { useMemo } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../generated/index.ts';
import { DownloadMenu } from '../../../shared/documents/DownloadMenu.tsx';
import type { Documents } from '../../../shared/documents/useDownload.ts';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { answerOf, outcomeOf } from '../../../shared/refusal.ts';
import { useStore } from '../../../shared/writing/useStore.ts';

const AskForCouncilPaper = graphql(`
  mutation AskForCouncilPaper($input: AskForCouncilPaperInput!) {
    askForCouncilPaper(input: $input) {
      __typename
      ...MadeDocument @unmask
      ...Problems
    }
  }
`);

const CouncilPaperDocument = graphql(`
  query CouncilPaperDocument($id: ID!) {
    councilPaperDocument(id: $id) {
      ...MadeDocument @unmask
    }
  }
`);

/** The paper as a PDF or for Word, in either language, for the lead to make. */
export function MakeCard() {
  const { t } = useTranslation('council');
  const { viewerCan } = usePlanView();
  return (
    <Card title={t('made.title')}>
      <p>{t('made.intro')}</p>
      {viewerCan.paperMake ? <Make /> : <Quiet>{t('made.others')}</Quiet>}
    </Card>
  );
}

function Make() {
  const { t } = useTranslation('council');
  const client = useApolloClient();
  const [askFor] = useMutation(AskForCouncilPaper);
  const id = usePlanId();
  const { flush } = useStore();
  const documents = useMemo(
    (): Documents => ({
      ask: (wanted) => {
        // What was typed last is in it.
        flush();
        return answerOf(outcomeOf(askFor, { variables: { input: { id, ...wanted } } }));
      },
      find: async (documentId) => {
        const { data } = await client.query({
          query: CouncilPaperDocument,
          variables: { id: documentId },
          fetchPolicy: 'no-cache',
        });
        return data?.councilPaperDocument ?? null;
      },
    }),
    [client, askFor, id, flush],
  );
  return (
    <>
      <DownloadMenu documents={documents} title={t('made.title')} />
      <Quiet>{t('made.anyway')}</Quiet>
    </>
  );
}
