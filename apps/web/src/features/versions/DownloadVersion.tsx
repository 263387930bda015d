import { useMemo } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { DownloadMenu } from '../../shared/documents/DownloadMenu.tsx';
import type { Documents } from '../../shared/documents/useDownload.ts';
import { answerOf, outcomeOf } from '../../shared/refusal.ts';

const AskForVersionDocument = graphql(`
  mutation AskForVersionDocument($input: AskForVersionDocumentInput!) {
    askForVersionDocument(input: $input) {
      __typename
      ...MadeDocument @unmask
      ...Problems
    }
  }
`);

/** What `DownloadMenu` needs to know of a document, whatever it is made of, stands with the first that asks for one. */
const VersionDocument = graphql(`
  query VersionDocument($id: ID!) {
    versionDocument(id: $id) {
      ...MadeDocument @unmask
    }
  }

  fragment MadeDocument on Document {
    id
    state
    problem
    address
  }
`);

/** A version as a PDF or for Word, in either language. */
export function DownloadVersion({ id }: { readonly id: string }) {
  const client = useApolloClient();
  const [askFor] = useMutation(AskForVersionDocument);
  const documents = useMemo(
    (): Documents => ({
      ask: (wanted) => answerOf(outcomeOf(askFor, { variables: { input: { id, ...wanted } } })),
      find: async (documentId) => {
        const { data } = await client.query({
          query: VersionDocument,
          variables: { id: documentId },
          fetchPolicy: 'no-cache',
        });
        return data?.versionDocument ?? null;
      },
    }),
    [client, askFor, id],
  );
  return <DownloadMenu documents={documents} />;
}
