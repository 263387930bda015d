import { useMemo } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { DownloadMenu } from '../../shared/documents/DownloadMenu.tsx';
import type { Documents } from '../../shared/documents/useDownload.ts';
import { answerOf } from '../../shared/refusal.ts';

const AskForVersionDocument = graphql(`
  mutation AskForVersionDocument($input: AskForVersionDocumentInput!) {
    askForVersionDocument(input: $input) {
      __typename
      ...MadeDocument @unmask
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
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
  const documents = useMemo(
    (): Documents => ({
      ask: (wanted) =>
        answerOf(client.mutate({ mutation: AskForVersionDocument, variables: { input: { id, ...wanted } } })),
      find: async (documentId) => {
        const { data } = await client.query({
          query: VersionDocument,
          variables: { id: documentId },
          fetchPolicy: 'no-cache',
        });
        return data?.versionDocument ?? null;
      },
    }),
    [client, id],
  );
  return <DownloadMenu documents={documents} />;
}
