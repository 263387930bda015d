import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Quiet, Words } from './PublicText.tsx';

/** Fields and what they say, one below another. */
export const Facts = styled('dl')(({ theme }) => ({
  margin: 0,
  marginBlock: '0.5rem',
  '& > div': {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 1fr) 3fr',
    gap: '0 1rem',
    paddingBlock: '0.25rem',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  },
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, minInlineSize: 0 },
  '@media print': { '& > div': { paddingBlock: '0.125rem' } },
  '@media screen and (max-width: 40rem)': { '& > div': { display: 'block' } },
}));

interface FactProps {
  readonly name: ReactNode;
  /** Words, or what stands for them; nothing where the field is empty. */
  readonly children: ReactNode;
}

/** Every field is printed, the empty ones too: a gap that is not there to see is not filled. */
export function Fact({ name, children }: FactProps) {
  const { t } = useTranslation('common');
  const isEmpty = children === null || children === undefined || children === false || children === '';
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isEmpty ? <Quiet>{t('notSet')}</Quiet> : typeof children === 'string' ? <Words>{children}</Words> : children}
      </dd>
    </div>
  );
}
