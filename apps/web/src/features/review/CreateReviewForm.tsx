import { flushSync } from 'react-dom';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { languages, otherLanguage } from '@cynllun/domain/text/language';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { focusField } from '../../shared/form/field.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { onePress } from '../../shared/form/onePress.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { DraftList, draftName } from './DraftList.tsx';
import { emptyRecommendation } from './draftRecommendations.ts';
import { PasteRecommendations } from './PasteRecommendations.tsx';
import { useCreateReview } from './useCreateReview.ts';

interface Authority {
  readonly id: string;
  readonly nameEn: string;
  readonly nameCy: string;
}
interface CreateReviewFormProps {
  readonly authorities: readonly Authority[];
  readonly onCreated: (planId: string) => void;
}

export function CreateReviewForm({ authorities, onCreated }: CreateReviewFormProps) {
  const { t } = useTranslation(['setup', 'fields']);
  const nameOf = useNameOf();
  const form = useCreateReview(authorities, onCreated);
  const { control, register, setRecommendations } = form;
  const [draftingLanguage, recommendations] = form.watch(['draftingLanguage', 'recommendations']);
  const addOne = () => {
    onePress();
    flushSync(() => setRecommendations([...recommendations, emptyRecommendation()]));
    focusField(draftName(recommendations.length, draftingLanguage));
  };
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
      {[draftingLanguage, otherLanguage(draftingLanguage)].map((language) => (
        <TextField
          key={language}
          {...register(`name.${language}`)}
          lang={language}
          label={t(`setup:nameIn.${language}`)}
          optional={language !== draftingLanguage}
          hint={language === draftingLanguage ? t('setup:nameHint') : undefined}
        />
      ))}
      <Part title={t('setup:settings.dates')} intro={t('setup:datesIntro')} />
      {baseDates.map((name) => (
        <DateAnswer key={name} control={control} name={name} optional label={t(`fields:review.${name}`)} />
      ))}
      <Part title={t('setup:recommendations.title')} intro={t('setup:recommendations.intro')} />
      <PasteRecommendations
        language={draftingLanguage}
        onSplit={(split) => setRecommendations([...recommendations, ...split])}
      />
      <Typography variant="h3">
        {recommendations.length === 0
          ? t('setup:recommendations.none')
          : t('setup:recommendations.list', { count: recommendations.length })}
      </Typography>
      <Controller
        control={control}
        name="recommendations"
        render={({ field }) => <DraftList language={draftingLanguage} list={field.value} onList={field.onChange} />}
      />
      <Buttons>
        <Button onClick={addOne}>{t('setup:recommendations.add')}</Button>
      </Buttons>
      <Buttons>
        <Button type="submit" variant="contained">
          {t('setup:create')}
        </Button>
      </Buttons>
    </Form>
  );
}

/** A heading within the form, with what it is about. */
function Part({ title, intro }: { readonly title: string; readonly intro: string }) {
  return (
    <div>
      <Typography variant="h2" sx={{ marginBlock: '1rem 0.5rem' }}>
        {title}
      </Typography>
      <p>{intro}</p>
    </div>
  );
}
