import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Duty } from '@cynllun/domain/summary/duties';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { VisuallyHidden } from '../../../shared/layout/VisuallyHidden.tsx';
import { useDutiesMissing, useNextGap } from '../panels/GapsHere.tsx';

const parts = ['what', 'targets', 'when', 'who', 'money', 'monitoring', 'otherPlans', 'notes'] as const;

/** The part in which an action's duty is done. */
const partOf: Readonly<Record<Duty, (typeof parts)[number]>> = {
  outcome: 'what',
  targets: 'targets',
  timescale: 'when',
  responsible: 'who',
  accountable: 'who',
  monitoring: 'monitoring',
  finance: 'money',
  otherPlans: 'otherPlans',
  translation: 'what',
};

interface PartsNavProps {
  readonly actionId: string;
  readonly hasNotes: boolean;
}

/** The way to each part of an open action, with the gaps in it, and to the next gap. */
export function PartsNav({ actionId, hasNotes }: PartsNavProps) {
  const { t } = useTranslation('plan');
  const { search } = useLocation();
  const missing = [...useDutiesMissing(actionId)].map((duty) => partOf[duty]);
  const nextGap = useNextGap(actionId);
  return (
    <Nav aria-label={t('action.parts')}>
      <ul>
        {parts
          .filter((part) => part !== 'notes' || hasNotes)
          .map((part) => (
            <li key={part}>
              <Link to={{ search, hash: partId(part) }}>
                {t(`action.${part}`)}
                <Gaps count={missing.filter((one) => one === part).length} />
              </Link>
            </li>
          ))}
        {nextGap !== null && (
          <li data-next="">
            <AppLink to={nextGap}>{t('action.nextGap')}</AppLink>
          </li>
        )}
      </ul>
    </Nav>
  );
}

/** Keeps its place where there are none: the row of tabs, and the form below, would move as a field is filled. */
function Gaps({ count }: { readonly count: number }) {
  const { t } = useTranslation('plan');
  if (count === 0) return <NoCount />;
  return (
    <>
      <Count aria-hidden="true">{count}</Count>
      <VisuallyHidden>, {t('outline.gaps', { count })}</VisuallyHidden>
    </>
  );
}

export const partId = (part: (typeof parts)[number]): string => `part-${part}`;

const NoCount = styled('span')({ marginInlineStart: 5, inlineSize: 20 });

const Count = styled('span')(({ theme }) => ({
  marginInlineStart: 5,
  minInlineSize: 20,
  paddingInline: 5,
  textAlign: 'center',
  color: theme.vars.palette.colours.warning,
  backgroundColor: theme.vars.palette.colours.warningPanel,
  border: `1px solid ${theme.vars.palette.colours.warning}`,
  borderRadius: 10,
  lineHeight: '16px',
  // It is part of its link.
  '@media (forced-colors: active)': { color: 'LinkText', borderColor: 'LinkText' },
}));

const Nav = styled('nav')(({ theme }) => ({
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  marginInline: 'calc(-1 * var(--gutter))',
  paddingInline: 'calc(var(--gutter) - 7px)',
  backgroundColor: theme.vars.palette.colours.page,
  '& ul': { display: 'flex', alignItems: 'center', flexWrap: 'wrap', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minBlockSize: 'var(--target)',
    paddingInline: 7,
    color: theme.vars.palette.colours.quiet,
    fontSize: '0.8125rem',
    fontWeight: 600,
    textDecoration: 'none',
    borderBlockEnd: '3px solid transparent',
    '&:hover': { color: theme.vars.palette.colours.ink, borderBlockEndColor: theme.vars.palette.colours.line },
    '@media (forced-colors: active)': { borderColor: 'Canvas' },
  },
  '& li[data-next]': { marginInlineStart: 'auto' },
  '& li[data-next] a': { color: theme.vars.palette.primary.main, textDecoration: 'underline' },
  // Where the page is short or narrow, what lies over it would leave too little.
  [theme.breakpoints.down('md')]: { position: 'static' },
  [theme.breakpoints.down('sm')]: { display: 'none' },
  '@media (max-height: 500px)': { position: 'static' },
}));
