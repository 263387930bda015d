import { useTranslation } from 'react-i18next';
import type { PersonInListFragment } from '../../generated/graphql.ts';
import type { Quote } from '../../shared/words/useQuote.ts';

/** A role someone holds, with what it is held over. */
export function useRoleWords(): (
  held: Pick<PersonInListFragment['roles'][number], 'role' | 'reviewId' | 'reviewName'>,
  quote: Quote,
) => string {
  const { t } = useTranslation(['people', 'process', 'home']);
  return ({ role, reviewId, reviewName }, quote) => {
    const words = t(`process:role.${role}`);
    if (role === 'administrator') return words;
    return reviewId === null
      ? t('people:overAll', { role: words })
      : t('people:overReview', {
          role: words,
          review: (reviewName && quote(reviewName)) || t('home:review.unnamed'),
        });
  };
}
