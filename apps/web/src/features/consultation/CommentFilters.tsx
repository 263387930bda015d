import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { references } from '@cynllun/domain/plan/reference';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { Commands, Search } from '../../shared/list/search.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { addressOf, filterValues, soughtIn, useSought, type Comments, type Filter, type Sought } from './triaged.ts';

/** What is asked, each as its field has it: empty where it is not said. */
const askedOf = ({ words, about, standing, kind, group, language, way, mark }: Sought) => ({
  words,
  about,
  standing: standing ?? '',
  kind: kind ?? '',
  group: group ?? '',
  language: language ?? '',
  way: way ?? '',
  mark: mark ?? '',
});
type Asked = ReturnType<typeof askedOf>;

/** Looked for when asked, not at every letter: the list would move under whoever is reading it. */
export function CommentFilters({ abouts }: Pick<Comments, 'abouts'>) {
  const { t } = useTranslation('triage');
  const sought = useSought();
  const [, setAddress] = useSearchParams();
  const { register, handleSubmit, reset } = useForm<Asked>({ values: askedOf(sought) });
  const search = (asked: Asked) => {
    const { seen, newestFirst } = sought;
    setAddress(addressOf({ ...soughtIn(new URLSearchParams(asked)), seen, newestFirst }), {
      preventScrollReset: true,
    });
  };
  const clear = () => {
    const everything = askedOf(soughtIn(new URLSearchParams()));
    reset(everything);
    search(everything);
  };
  const optionsOf = useOptions();
  return (
    <Search onSubmit={handleSubmit(search)} role="search" aria-label={t('filter.title')}>
      <TextField {...register('words')} type="search" label={t('filter.words')} />
      <SelectField
        {...register('about')}
        label={t('filter.about')}
        emptyLabel={t('filter.all')}
        options={useAbouts(abouts)}
      />
      {(Object.keys(filterValues) as Filter[]).map((name) => (
        <SelectField
          key={name}
          {...register(name)}
          label={t(`filter.${name}`)}
          emptyLabel={t('filter.all')}
          options={optionsOf(name)}
        />
      ))}
      <Commands>
        <Button type="submit" variant="contained">
          {t('filter.search')}
        </Button>
        <Button onClick={clear}>{t('filter.clear')}</Button>
      </Commands>
    </Search>
  );
}

function useOptions() {
  const { t } = useTranslation(['triage', 'fields']);
  const words: { readonly [F in Filter]: (value: (typeof filterValues)[F][number]) => string } = {
    standing: (value) => t(`triage:standing.${value}`),
    kind: (value) => t(`triage:kind.${value}`),
    group: (value) => t(`fields:stakeholderKind.${value}`),
    language: (value) => t(value === 'cy' ? 'triage:welsh' : 'triage:english'),
    way: (value) => t(`triage:way.${value}`),
    mark: (value) => t(`triage:mark.${value}`),
  };
  return <F extends Filter>(name: F) =>
    (filterValues[name] as readonly (typeof filterValues)[F][number][]).map((value) => ({
      value: value as string,
      label: words[name](value),
    }));
}

/** What comments are about, in the plan's order: each action on which there are some, with how many. */
function useAbouts(abouts: Comments['abouts']) {
  const { t } = useTranslation('triage');
  const { quote } = useQuote();
  const plan = usePlan();
  const referenceOf = references(plan);
  const countOf = (about: string, id?: string) =>
    abouts
      .filter((one) => one.about === about && (id === undefined || one.aboutId === id))
      .reduce((sum, { count }) => sum + count, 0);
  const actions = plan.actions.flatMap(({ id, title }) => {
    const count = countOf('action', id);
    const of = { reference: referenceOf.get(id) ?? '', title: quote(title) || t('untitled'), count };
    return count === 0 ? [] : [{ value: id, label: t('filter.aboutAction', of) }];
  });
  const gone = abouts
    .filter(({ about, aboutId }) => about === 'action' && plan.actions.every(({ id }) => id !== aboutId))
    .map(({ aboutId, count }) => ({ value: aboutId, label: t('filter.aboutOther', { about: t('gone'), count }) }));
  const others = (['plan', 'question'] as const).flatMap((about) => {
    const count = countOf(about);
    return count === 0 ? [] : [{ value: about, label: t('filter.aboutOther', { about: t(`about.${about}`), count }) }];
  });
  return [...actions, ...others, ...gone];
}
