import type { ChangeEvent } from 'react';
import { flushSync } from 'react-dom';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { languages, otherLanguage, type Language } from '@cynllun/domain/text/language';
import { DateField } from '../../shared/form/DateField.tsx';
import { focusField } from '../../shared/form/field.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { onePress } from '../../shared/form/onePress.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { DraftList } from './DraftList.tsx';
import { emptyRecommendation } from './draftRecommendations.ts';
import { PasteRecommendations } from './PasteRecommendations.tsx';
import { useCreateReview, type Answers } from './useCreateReview.ts';

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
  const { answers, answer, submit, problems, problemOf, attempt } = useCreateReview(authorities, onCreated);
  const { draftingLanguage, recommendations } = answers;
  const addOne = () => {
    onePress();
    flushSync(() => answer({ recommendations: [...recommendations, emptyRecommendation()] }));
    focusField(`recommendations.${recommendations.length}`);
  };
  return (
    <Form onSubmit={submit} problems={problems} attempt={attempt}>
      <p>{t('setup:intro')}</p>
      {authorities.length > 1 && (
        <SelectField
          name="authorityId"
          label={t('setup:authority')}
          problem={problemOf('authorityId')}
          options={authorities.map((authority) => ({ value: authority.id, label: nameOf(authority) }))}
          value={answers.authorityId}
          onChange={(event) => answer({ authorityId: event.target.value })}
        />
      )}
      <RadioField
        name="draftingLanguage"
        label={t('setup:draftingLanguage')}
        hint={t('setup:draftingLanguageHint')}
        options={languages.map((value) => ({ value, label: t(`setup:language.${value}`) }))}
        value={draftingLanguage}
        onChange={(language) => answer({ draftingLanguage: language })}
      />
      <NameFields answers={answers} answer={answer} problem={problemOf('name')} />
      <Part title={t('setup:settings.dates')} intro={t('setup:datesIntro')} />
      {baseDates.map((name) => (
        <DateField
          key={name}
          name={name}
          optional
          label={t(`fields:review.${name}`)}
          problem={problemOf(name)}
          text={answers.dates[name]}
          onText={(text) => answer({ dates: { ...answers.dates, [name]: text } })}
        />
      ))}
      <Part title={t('setup:recommendations.title')} intro={t('setup:recommendations.intro')} />
      <PasteRecommendations
        language={draftingLanguage}
        onSplit={(split) => answer({ recommendations: [...recommendations, ...split] })}
      />
      <Typography variant="h3">
        {recommendations.length === 0
          ? t('setup:recommendations.none')
          : t('setup:recommendations.list', { count: recommendations.length })}
      </Typography>
      <DraftList
        language={draftingLanguage}
        list={recommendations}
        onList={(list) => answer({ recommendations: list })}
        problemOf={(index) => problemOf(`recommendations.${index}`)}
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

interface NameFieldsProps {
  readonly answers: Answers;
  readonly answer: (given: Partial<Answers>) => void;
  readonly problem: string | undefined;
}

/** The name in the drafting language, and in the other where it is known already. */
function NameFields({ answers: { name, draftingLanguage }, answer, problem }: NameFieldsProps) {
  const { t } = useTranslation('setup');
  const other = otherLanguage(draftingLanguage);
  const control = (language: Language) => ({
    lang: language,
    label: t(`nameIn.${language}`),
    value: name[language],
    onChange: (event: ChangeEvent<HTMLInputElement>) => answer({ name: { ...name, [language]: event.target.value } }),
  });
  return (
    <>
      <TextField {...control(draftingLanguage)} name="name" hint={t('nameHint')} problem={problem} />
      <TextField {...control(other)} name={`name.${other}`} optional />
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
