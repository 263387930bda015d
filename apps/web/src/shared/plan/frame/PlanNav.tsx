import Breadcrumbs from '@mui/material/Breadcrumbs';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { useLocation, Link } from 'react-router';
import { AppLink } from '../../layout/AppLink.tsx';
import { InBar } from '../../layout/InBar.tsx';
import { useNameOf } from '../../review/useNameOf.ts';
import { inLanguage, withoutLanguage } from '../../words/language.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { usePlan, usePlanId, usePlanView, usePointsWaiting, useWrites } from '../source/usePlan.ts';
import { TextIn } from '../../words/TextIn.tsx';
import { preparationKinds } from '../prepare/kinds.ts';
import { useIsTakenOver } from '../../sentAnswer.ts';
import { NavDrawer } from './NavDrawer.tsx';
import { isWordless } from '@cynllun/domain/text/text';

/** The screens of one plan. */
export function PlanNav() {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const planId = usePlanId();
  const root = `/plans/${planId}`;
  const { viewerCan } = usePlanView();
  const mayWrite = useWrites();
  const waiting = usePointsWaiting();
  const place = withoutLanguage(useLocation().pathname);
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  // A page that is sent has both, of which the styles show one.
  const isTakenOver = useIsTakenOver();
  const others = [
    { name: 'overview', shown: true },
    { name: 'read', shown: true },
    { name: 'deadlines', shown: true },
    { name: 'replies', shown: waiting !== null },
    { name: 'submit', shown: viewerCan.planSubmit },
    { name: 'consultations', shown: true },
    { name: 'council', shown: true },
    { name: 'history', shown: true },
    { name: 'import', shown: viewerCan.planImport },
    { name: 'setUp', shown: viewerCan.reviewSetUp },
  ] as const;
  const address = (name: string) => `${root}/${name === 'setUp' ? 'set-up' : name}`;
  // What was decided of the plan is recorded from the Council's page.
  const isAt = (name: string) =>
    place.startsWith(address(name)) ||
    (name === 'council' && preparationKinds.some((kind) => place.startsWith(address(kind))));
  const isElsewhere = others.some(({ name }) => isAt(name));
  // Whoever only reads finds the parts of the plan within its document.
  const isCurrent = (name: string) => isAt(name) || (name === 'read' && !mayWrite && !isElsewhere);
  const wordsOf = (name: (typeof others)[number]['name']) =>
    name === 'replies' && waiting ? t('nav.repliesWaiting', { count: waiting }) : t(`nav.${name}`);
  const places = [
    ...(mayWrite ? [{ to: root, isHere: !isElsewhere, words: t('nav.plan') }] : []),
    ...others
      // Whoever came to one of them by its address sees where they are.
      .filter(({ name, shown }) => shown || place.startsWith(address(name)))
      .map(({ name }) => ({ to: address(name), isHere: isCurrent(name), words: wordsOf(name) })),
    // Whoever sends versions comes to them from there.
    ...(viewerCan.planSubmit ? [] : [{ to: `/versions/${planId}`, isHere: false, words: t('nav.versions') }]),
  ];
  const list = (
    <ul>
      {places.map(({ to, isHere, words }) => (
        <li key={to}>
          <Link to={inLanguage(language, to)} aria-current={isHere ? 'page' : undefined}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <InBar>
        <WhichPlan />
      </InBar>
      {(isWide || !isTakenOver) && <Tabs aria-label={t('nav.label')}>{list}</Tabs>}
      {(!isWide || !isTakenOver) && (
        <NavDrawer label={t('nav.label')} here={places.find(({ isHere }) => isHere)?.words ?? t('nav.label')}>
          {list}
        </NavDrawer>
      )}
    </>
  );
}

/** A person may have several plans open, and each looks like the next. */
function WhichPlan() {
  const { t } = useTranslation('plan');
  const nameOf = useNameOf();
  const { authority } = usePlanView();
  const { id, review } = usePlan();
  return (
    <Crumbs aria-label={t('nav.which')}>
      <span>{nameOf(authority)}</span>
      {!isWordless(review.name) && (
        <AppLink to={`/plans/${id}`}>
          <TextIn text={review.name} />
        </AppLink>
      )}
    </Crumbs>
  );
}

const Crumbs = styled(Breadcrumbs)(({ theme }) => ({
  paddingInlineStart: '0.75rem',
  color: theme.vars.palette.colours.quiet,
  '& li': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  [theme.breakpoints.down('md')]: { display: 'none' },
}));

const Tabs = styled('nav')(({ theme }) => ({
  [theme.breakpoints.down('md')]: { display: 'none' },
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0 0.25rem', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minBlockSize: 44,
    paddingInline: '0.5rem',
    color: theme.vars.palette.colours.quiet,
    textDecoration: 'none',
    borderBlock: '3px solid transparent',
    '@media (forced-colors: active)': { borderColor: 'Canvas' },
    '&:hover': { color: theme.vars.palette.colours.ink, borderBlockEndColor: theme.vars.palette.colours.line },
  },
  '& [aria-current]': {
    color: theme.vars.palette.colours.ink,
    fontWeight: 650,
    borderBlockEndColor: theme.vars.palette.primary.main,
    '@media (forced-colors: active)': { borderBlockEndColor: 'Highlight' },
  },
}));
