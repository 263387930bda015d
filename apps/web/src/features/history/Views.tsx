import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { News } from '../../shared/plan/news.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { inLanguage, withoutLanguage } from '../../shared/words/language.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { addressOf, everything, type Asked } from './address.ts';

interface ViewsProps {
  /** Null on a page of its own beside the list: where two moments are compared, or one is read. */
  readonly asked: Asked | null;
  readonly news: News | undefined;
}

/** All changes, those since this person last looked, two moments compared, or the plan as it stood. */
export function Views({ asked, news }: ViewsProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const root = `/plans/${usePlanId()}/history`;
  const { pathname, search } = useLocation();
  const { number } = useFormatter();
  const since = asked?.since ?? news?.lastLooked?.sequence ?? news?.head ?? null;
  const isNews = asked !== null && asked.since !== null;
  const here = withoutLanguage(pathname) + search;
  const isAt = (page: string) => withoutLanguage(pathname) === `${root}/${page}`;
  const views = [
    { name: 'all', to: root, isHere: asked !== null && !isNews },
    ...(since === null
      ? []
      : [{ name: 'news', to: root + addressOf({ ...everything, since }), isHere: isNews } as const]),
    { name: 'compare', to: isAt('compare') ? here : `${root}/compare`, isHere: isAt('compare') },
    { name: 'past', to: `${root}/past`, isHere: isAt('past') },
  ] as const;
  const count = isNews ? 0 : (news?.writes ?? 0);
  return (
    <Nav aria-label={t('views.label')}>
      <ul>
        {views.map(({ name, to, isHere }) => (
          <li key={name}>
            <Link to={inLanguage(language, to)} aria-current={isHere ? 'page' : undefined}>
              {t(`views.${name}`)}
              {name === 'news' && count > 0 && ` (${number(count)})`}
            </Link>
          </li>
        ))}
      </ul>
    </Nav>
  );
}

const Nav = styled('nav')(({ theme }) => ({
  marginBlockEnd: '1rem',
  marginInline: 'calc(-1 * var(--gutter))',
  paddingInline: 'calc(var(--gutter) - 0.5rem)',
  borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem', margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: 40,
    paddingInline: '0.5rem',
    color: theme.vars.palette.colours.quiet,
    fontWeight: 600,
    textDecoration: 'none',
    borderBlockEnd: '3px solid transparent',
    '@media (forced-colors: active)': { borderColor: 'Canvas' },
    '&:hover': { color: theme.vars.palette.colours.ink, borderBlockEndColor: theme.vars.palette.colours.line },
  },
  '& [aria-current]': {
    color: theme.vars.palette.colours.ink,
    borderBlockEndColor: theme.vars.palette.primary.main,
    '@media (forced-colors: active)': { borderBlockEndColor: 'Highlight' },
  },
}));
