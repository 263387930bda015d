import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FilterForm } from '../../shared/history/FilterForm.tsx';
import type { Names } from '../../shared/plan/changes/useNames.ts';
import { addressOf, type Asked } from './address.ts';
import { useActionOptions, useFieldOptions, usePersonOptions } from './options.ts';

interface HistoryFormProps {
  readonly asked: Asked;
  readonly names: Names;
}

/** Whose changes to a plan, to which action, to which field. */
export function HistoryForm({ asked, names }: HistoryFormProps) {
  const { t } = useTranslation('history');
  const [, setAddress] = useSearchParams();
  return (
    <FilterForm
      asked={asked}
      onShow={(choice) => setAddress(addressOf({ ...asked, ...choice }))}
      fields={[
        { name: 'by', label: t('filter.person'), emptyLabel: t('filter.anyone'), options: usePersonOptions() },
        {
          name: 'about',
          label: t('filter.about'),
          emptyLabel: t('filter.everything'),
          options: useActionOptions(asked.about, names),
        },
        { name: 'field', label: t('filter.field'), emptyLabel: t('filter.anything'), options: useFieldOptions() },
      ]}
    />
  );
}
