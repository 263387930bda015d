import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { references } from '@cynllun/domain/plan/reference';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { placeOf } from './choices.ts';
import type { Choose, Opened } from './useImport.ts';

interface RecommendationHeadingProps {
  readonly places: readonly number[];
  readonly opened: Opened;
  readonly choose: Choose;
}

/** The recommendations that the actions below answer, and where each goes in the plan. */
export function RecommendationHeading({ places, opened, choose }: RecommendationHeadingProps) {
  const { t } = useTranslation('import');
  if (places.length === 0) return <Heading words={t('preview.noRecommendation')} />;
  return places.map((place) => {
    const { reference = null, text = '' } = opened.read.preview.recommendations[place] ?? {};
    const words =
      reference === null ? t('preview.recommendationUnnumbered') : t('preview.recommendation', { reference });
    return (
      <Under key={place}>
        <Heading words={words} />
        {text !== '' && <p lang={opened.choices.language}>{text}</p>}
        <PlaceField place={place} opened={opened} choose={choose} />
      </Under>
    );
  });
}

const Under = styled('div')({ marginBlockEnd: '0.75rem' });

const Heading = ({ words }: { readonly words: string }) => (
  <Typography variant="h3" sx={{ marginBlock: '1.5rem 0.5rem' }}>
    {words}
  </Typography>
);

function PlaceField({
  place,
  opened,
  choose,
}: Omit<RecommendationHeadingProps, 'places'> & { readonly place: number }) {
  const { t } = useTranslation('import');
  const plan = usePlan();
  const { viewerCan } = usePlanView();
  const { quote } = useQuote();
  const numbers = references(plan);
  const options = plan.recommendations.map(({ id, text }) => ({
    value: id,
    label: t('preview.isExisting', {
      reference: numbers.get(id) ?? '',
      text: quote({ ...text, en: short(text.en), cy: short(text.cy) }),
    }),
  }));
  const { choices, read } = opened;
  return (
    <SelectField
      id={`place-${place}`}
      label={t('preview.goes')}
      emptyLabel={viewerCan.recommendationsSetUp ? t('preview.isNew') : t('preview.isNotAdded')}
      options={options}
      value={placeOf(choices, read, place) ?? ''}
      onChange={({ currentTarget: { value } }) =>
        choose({ places: { ...choices.places, [place]: value === '' ? null : value } })
      }
    />
  );
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
