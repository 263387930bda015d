import { styled } from '@mui/material/styles';

interface FaceProps {
  readonly name: string;
  /** Someone else than the person who is signed in. */
  readonly other?: boolean;
}

/** The first letters of someone's first and last names, beside the name itself. */
export const Face = ({ name, other = false }: FaceProps) => (
  <Circle aria-hidden="true" data-other={other}>
    {initials(name)}
  </Circle>
);

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
}

const Circle = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  inlineSize: 26,
  blockSize: 26,
  color: theme.vars.palette.primary.main,
  backgroundColor: theme.vars.palette.colours.primaryPanel,
  border: '1px solid transparent',
  borderRadius: '50%',
  fontSize: '0.8125rem',
  fontWeight: 650,
  lineHeight: 1,
  letterSpacing: '-0.03em',
  '&[data-other="true"]': {
    color: theme.vars.palette.colours.info,
    backgroundColor: theme.vars.palette.colours.infoPanel,
  },
}));
