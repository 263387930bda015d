import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

const parts = ['what', 'targets', 'when', 'who', 'money', 'monitoring', 'otherPlans', 'notes'] as const;

/** The way to each part of an open action. */
export function PartsNav({ hasNotes }: { readonly hasNotes: boolean }) {
  const { t } = useTranslation('plan');
  const { search } = useLocation();
  return (
    <Nav aria-label={t('action.parts')}>
      <ul>
        {parts
          .filter((part) => part !== 'notes' || hasNotes)
          .map((part) => (
            <li key={part}>
              <Link to={{ search, hash: partId(part) }}>{t(`action.${part}`)}</Link>
            </li>
          ))}
      </ul>
    </Nav>
  );
}

export const partId = (part: (typeof parts)[number]): string => `part-${part}`;

const Nav = styled('nav')(({ theme }) => ({
  marginBlock: '0.5rem 1rem',
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0 1rem', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: 36,
    color: theme.vars.palette.colours.link,
    textUnderlineOffset: '0.15em',
  },
}));
