import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';

/** What is wrong with words that are longer than their field of the plan keeps: one problem, or none. */
export function useLengthProblem(entity: EntityName): (id: string, field: string, text: string) => readonly Problem[] {
  const { t } = useTranslation('errors');
  return (id, field, text) => {
    const longest = fieldsOf(entity)[field]?.longest;
    if (longest === undefined || text.trim().length <= longest) return [];
    return [{ id, words: t('problem.tooLong', { longest }), saysThis: true }];
  };
}
