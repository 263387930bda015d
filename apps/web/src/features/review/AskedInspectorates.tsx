import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChecksField } from '../../shared/form/CheckField.tsx';
import type { OrganisationNames } from '../../shared/plan/view.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import type { ReviewForm } from './useReviewForm.ts';

interface AskedInspectoratesProps {
  readonly form: ReviewForm;
  readonly inspectorates: readonly OrganisationNames[];
}

/** Which inspectorates carried the review out: asked of those who may say, where there are any. */
export function AskedInspectorates({ form: { control }, inspectorates }: AskedInspectoratesProps) {
  const { t } = useTranslation(['setup', 'fields']);
  const nameOf = useNameOf();
  if (inspectorates.length === 0) return null;
  return (
    <Controller
      control={control}
      name="inspectorateIds"
      render={({ field: { name, value, onChange } }) => (
        <ChecksField
          name={name}
          label={t('fields:review.inspectorateIds')}
          hint={t('setup:inspectorates.hint')}
          options={inspectorates.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={value ?? []}
          onChange={onChange}
        />
      )}
    />
  );
}
