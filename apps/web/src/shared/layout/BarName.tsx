import { styled } from '@mui/material/styles';

interface BarNameProps {
  readonly words: string;
  readonly lang: string | undefined;
}

/** Whose page it is, in the bar at the top: the product's own name makes room for it. */
export const BarName = ({ words, lang }: BarNameProps) => (
  <Name lang={lang} data-whose>
    {words}
  </Name>
);

const Name = styled('span')({
  display: 'block',
  fontWeight: 600,
  textWrap: 'balance',
  lineHeight: 1.25,
  paddingBlock: '0.25rem',
});
