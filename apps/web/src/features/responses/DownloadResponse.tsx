import { useMemo } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { DownloadMenu } from '../../shared/documents/DownloadMenu.tsx';
import type { Documents } from '../../shared/documents/useDownload.ts';
import { answerOf, outcomeOf } from '../../shared/refusal.ts';

const AskForResponseDocument = graphql(`
  mutation AskForResponseDocument($input: AskForResponseDocumentInput!) {
    askForResponseDocument(input: $input) {
      __typename
      ...MadeDocument @unmask
      ...Problems
    }
  }
`);

const ResponseDocument = graphql(`
  query ResponseDocument($id: ID!) {
    responseDocument(id: $id) {
      ...MadeDocument @unmask
    }
  }
`);

/** A written response as a PDF or for Word, in either language. */
export function DownloadResponse({ id }: { readonly id: string }) {
  const client = useApolloClient();
  const [askFor] = useMutation(AskForResponseDocument);
  const documents = useMemo(
    (): Documents => ({
      ask: (wanted) => answerOf(outcomeOf(askFor, { variables: { input: { id, ...wanted } } })),
      find: async (documentId) => {
        const variables = { id: documentId };
        const { data } = await client.query({ query: ResponseDocument, variables, fetchPolicy: 'no-cache' });
        return data?.responseDocument ?? null;
      },
    }),
    [client, askFor, id],
  );
  return <DownloadMenu documents={documents} />;
}
