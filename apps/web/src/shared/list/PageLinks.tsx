import Pagination from '@mui/material/Pagination';
import PaginationItem from '@mui/material/PaginationItem';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';

export interface PagesProps {
  /** What they are pages of. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  /** The place of a page, below the language. */
  readonly placeOf: (page: number) => string;
}

/** The way to each page, as links. */
export function PageLinks({ label, page, pages, placeOf }: PagesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Pagination
      aria-label={label}
      page={Math.min(page, pages)}
      count={pages}
      sx={{ marginBlock: 2 }}
      getItemAriaLabel={(type, to) =>
        type === 'previous' || type === 'next' ? t(`pages.${type}`) : t('pages.page', { page: to ?? 1 })
      }
      renderItem={({ type, page: to, ...item }) => (
        <PaginationItem {...item} type={type} page={to} component={Link} to={inLanguage(language, placeOf(to ?? 1))} />
      )}
    />
  );
}
