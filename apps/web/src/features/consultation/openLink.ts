import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';

const OpenLinkCode = graphql(`
  query OpenLinkCode($consultationId: ID!) {
    openLinkCode(consultationId: $consultationId)
  }
`);

/** The link for anyone, which has no language: it is opened in the reader's own. */
interface OpenLink {
  readonly code: string;
  /** To copy, and for a phone to read. */
  readonly address: string;
  /** Where the code is typed, as people read it out. */
  readonly typedAt: string;
}

/** The link for anyone; undefined until it is known. */
export function useOpenLink(consultationId: string): { readonly link: OpenLink | undefined; readonly error: unknown } {
  const { data, error } = useQuery(OpenLinkCode, { variables: { consultationId } });
  const code = data?.openLinkCode;
  if (!code) return { link: undefined, error };
  const { origin, host } = location;
  const inTwo = `${code.slice(0, 4)}-${code.slice(4)}`;
  return { link: { code: inTwo, address: `${origin}/contribute/${code}`, typedAt: `${host}/contribute` }, error };
}
