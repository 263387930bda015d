import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLocation, Link } from 'react-router';
import { useNameOf } from '../../review/useNameOf.ts';
import { inLanguage, withoutLanguage } from '../../words/language.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { usePlan, usePlanId, usePlanView } from '../source/usePlan.ts';
import { TextIn } from '../../words/TextIn.tsx';
import { isWordless } from '@cynllun/domain/text/text';

/** The screens of one plan. */
export function PlanNav() {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const root = `/plans/${usePlanId()}`;
  const { viewerCan, viewerActionIds } = usePlanView();
  const mayWrite = viewerCan.planEdit || viewerActionIds.length > 0;
  const place = withoutLanguage(useLocation().pathname);
  const others = [
    { name: 'overview', shown: true },
    { name: 'read', shown: true },
    { name: 'deadlines', shown: true },
    { name: 'history', shown: true },
    { name: 'import', shown: viewerCan.planImport },
    { name: 'setUp', shown: viewerCan.reviewSetUp },
  ] as const;
  const address = (name: string) => `${root}/${name === 'setUp' ? 'set-up' : name}`;
  const isElsewhere = others.some(({ name }) => place.startsWith(address(name)));
  // Whoever only reads finds the parts of the plan within its document.
  const isCurrent = (name: string) => place.startsWith(address(name)) || (name === 'read' && !mayWrite && !isElsewhere);
  const link = (to: string, isCurrent: boolean, words: string) => (
    <li key={to}>
      <Link to={inLanguage(language, to)} aria-current={isCurrent ? 'page' : undefined}>
        {words}
      </Link>
    </li>
  );
  return (
    <Nav aria-label={t('nav.label')}>
      <WhichPlan />
      <ul>
        {mayWrite && link(root, !isElsewhere, t('nav.plan'))}
        {others.filter(({ shown }) => shown).map(({ name }) => link(address(name), isCurrent(name), t(`nav.${name}`)))}
      </ul>
    </Nav>
  );
}

/** A person may have several plans open, and each looks like the next. */
function WhichPlan() {
  const nameOf = useNameOf();
  const { authority } = usePlanView();
  const { review } = usePlan();
  return (
    <p>
      {nameOf(authority)}
      {!isWordless(review.name) && (
        <>
          {' · '}
          <TextIn text={review.name} />
        </>
      )}
    </p>
  );
}

const Nav = styled('nav')(({ theme }) => ({
  marginBlockEnd: '1.5rem',
  borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  '@media print': { display: 'none' },
  '& p': { margin: 0, color: theme.vars.palette.colours.quiet, fontSize: '0.9375rem', overflowWrap: 'anywhere' },
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: 44,
    color: theme.vars.palette.colours.link,
    textUnderlineOffset: '0.2em',
  },
  '& [aria-current]': {
    color: theme.vars.palette.colours.ink,
    fontWeight: 600,
    textDecoration: 'none',
    borderBlockEnd: `3px solid ${theme.vars.palette.primary.main}`,
  },
}));
