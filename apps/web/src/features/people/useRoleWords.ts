import { useTranslation } from 'react-i18next';
import type { PersonInListFragment } from '../../generated/graphql.ts';
import { useText } from '../../shared/words/useText.ts';

/** A role someone holds, with what it is held over. */
export function useRoleWords(): (
  held: Pick<PersonInListFragment['roles'][number], 'role' | 'reviewId' | 'reviewName'>,
) => string {
  const { t } = useTranslation(['people', 'process', 'home']);
  const textOf = useText();
  return ({ role, reviewId, reviewName }) => {
    const words = t(`process:role.${role}`);
    if (role === 'administrator') return words;
    return reviewId === null
      ? t('people:overAll', { role: words })
      : t('people:overReview', {
          role: words,
          review: (reviewName && textOf(reviewName).words) || t('home:review.unnamed'),
        });
  };
}
