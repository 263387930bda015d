import { styled } from '@mui/material/styles';

/** A hash in hex, in groups that can be read aloud and compared. */
export const Fingerprint = ({ hash }: { readonly hash: string }) => (
  <Code>{(hash.match(/.{1,8}/g) ?? []).join(' ')}</Code>
);

const Code = styled('code')({ fontSize: '0.875rem', overflowWrap: 'anywhere' });
