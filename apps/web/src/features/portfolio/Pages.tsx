import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { addressOf, useSought } from './sought.ts';

/** The way to the page before and the page after; nothing where there is one page alone. */
export function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const { t } = useTranslation('portfolio');
  const sought = useSought();
  const place = (to: number) => `/reviews?${addressOf({ ...sought, page: to })}`;
  if (pages === 1 && page === 1) return null;
  return (
    <Nav aria-label={t('pages')}>
      {page > 1 && <AppLink to={place(Math.min(page - 1, pages))}>{t('previous')}</AppLink>}
      {page < pages && <AppLink to={place(page + 1)}>{t('next')}</AppLink>}
    </Nav>
  );
}

const Nav = styled('nav')({ display: 'flex', flexWrap: 'wrap', gap: '1.5rem', marginBlock: '1.25rem' });
