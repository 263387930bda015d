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
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  marginInline: 'calc(-1 * var(--gutter))',
  paddingInline: 'calc(var(--gutter) - 7px)',
  backgroundColor: theme.vars.palette.colours.page,
  '& ul': { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minBlockSize: 40,
    paddingInline: 7,
    color: theme.vars.palette.colours.quiet,
    fontSize: '0.8125rem',
    fontWeight: 600,
    textDecoration: 'none',
    borderBlockEnd: '3px solid transparent',
    '&:hover': { color: theme.vars.palette.colours.ink, borderBlockEndColor: theme.vars.palette.colours.line },
    '@media (forced-colors: active)': { borderColor: 'Canvas' },
  },
  // Where the page is short or narrow, what lies over it would leave too little.
  [theme.breakpoints.down('md')]: { position: 'static' },
  [theme.breakpoints.down('sm')]: { display: 'none' },
  '@media (max-height: 500px)': { position: 'static' },
}));
