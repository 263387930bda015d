import Button from '@mui/material/Button';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages } from '@cynllun/domain/text/language';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import type { OrganisationNames } from '../../shared/plan/view.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { ReviewFields } from './ReviewFields.tsx';
import { useCreateReview, type CreatedReview } from './useCreateReview.ts';

interface CreateReviewFormProps {
  readonly authorities: readonly OrganisationNames[];
  /** Those to choose from, by whoever may; otherwise none. */
  readonly inspectorates: readonly OrganisationNames[];
  readonly onCreated: (created: CreatedReview) => void;
}

export function CreateReviewForm({ authorities, inspectorates, onCreated }: CreateReviewFormProps) {
  const { t } = useTranslation(['setup', 'fields']);
  const nameOf = useNameOf();
  const form = useCreateReview({ authorities, inspectorates }, onCreated);
  const { control, register } = form;
  const draftingLanguage = form.watch('draftingLanguage');
  return (
    <Form onSubmit={form.submit} {...form.sending}>
      <p>{t('setup:intro')}</p>
      {authorities.length > 1 && (
        <SelectField
          {...register('authorityId')}
          label={t('setup:authority')}
          options={authorities.map((authority) => ({ value: authority.id, label: nameOf(authority) }))}
        />
      )}
      <Controller
        control={control}
        name="draftingLanguage"
        rules={{ deps: ['name.en', 'name.cy'] }}
        render={({ field }) => (
          <RadioField
            {...field}
            label={t('setup:draftingLanguage')}
            hint={t('setup:draftingLanguageHint')}
            options={languages.map((value) => ({ value, label: t(`setup:language.${value}`) }))}
          />
        )}
      />
      <ReviewFields form={form} draftingLanguage={draftingLanguage} inspectorates={inspectorates} />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('setup:create')}
        </Button>
      </Buttons>
    </Form>
  );
}
