import Pagination from '@mui/material/Pagination';
import PaginationItem from '@mui/material/PaginationItem';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { addressOf, useSought } from './sought.ts';

/** The way to each page, as links; nothing where there is one page alone. */
export function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const { t } = useTranslation('portfolio');
  const language = useLanguage();
  const sought = useSought();
  const place = (to: number) => inLanguage(language, `/reviews?${addressOf({ ...sought, page: to })}`);
  if (pages === 1 && page === 1) return null;
  return (
    <Pagination
      aria-label={t('pages')}
      page={Math.min(page, pages)}
      count={pages}
      sx={{ marginBlock: 2 }}
      getItemAriaLabel={(type, to) =>
        type === 'previous' || type === 'next' ? t(`${type}Page`) : t('page', { page: to ?? 1 })
      }
      renderItem={({ type, page: to, ...item }) => (
        <PaginationItem {...item} type={type} page={to} component={Link} to={place(to ?? 1)} />
      )}
    />
  );
}
