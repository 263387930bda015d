import { flushSync } from 'react-dom';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { focusField } from '../../shared/form/field.ts';
import { Buttons } from '../../shared/form/Form.tsx';
import { onePress } from '../../shared/form/onePress.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import type { OrganisationNames } from '../../shared/plan/view.ts';
import { DraftList, draftName } from './DraftList.tsx';
import { emptyRecommendation } from './draftRecommendations.ts';
import { AskedInspectorates } from './AskedInspectorates.tsx';
import { PasteRecommendations } from './PasteRecommendations.tsx';
import type { ReviewForm } from './useReviewForm.ts';

interface ReviewFieldsProps {
  readonly form: ReviewForm;
  readonly draftingLanguage: Language;
  /** Those to choose from, by whoever may. */
  readonly inspectorates: readonly OrganisationNames[];
}

/** What is asked of a review that is set up, or changed: its name, its inspectorates, its dates and its recommendations. */
export function ReviewFields({ form, draftingLanguage, inspectorates }: ReviewFieldsProps) {
  const { t } = useTranslation(['setup', 'fields']);
  const { control, register, setRecommendations } = form;
  const recommendations = form.watch('recommendations');
  const addOne = () => {
    onePress();
    flushSync(() => setRecommendations([...recommendations, emptyRecommendation()]));
    focusField(draftName(recommendations.length, draftingLanguage));
  };
  return (
    <>
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
      <AskedInspectorates form={form} inspectorates={inspectorates} />
      <Part title={t('setup:settings.dates')} intro={t('setup:datesIntro')} />
      <Row>
        {baseDates.map((name) => (
          <DateAnswer key={name} control={control} name={name} optional label={t(`fields:review.${name}`)} />
        ))}
      </Row>
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
    </>
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

/** Beside one another where there is room. */
const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
  gap: '0 1rem',
  alignItems: 'end',
});
