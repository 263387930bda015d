import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { stages } from '@cynllun/domain/stage/transitions';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { addressOf, soughtIn, sorts, waitedOn, type Sought } from './sought.ts';

/** What is asked, each as its field has it: empty where it is not said. */
const askedOf = ({ words, stage, waitingOn, sort }: Sought) => ({
  words,
  stage: stage ?? '',
  waitingOn: waitingOn ?? '',
  sort: sort === 'nextDue' ? '' : sort,
});
const everything = askedOf({ words: '', stage: null, waitingOn: null, sort: 'nextDue', page: 1 });

/**
 * Looked for when asked, not at every letter: the list would move under whoever is reading it. What is typed and chosen
 * stays until the address changes by itself: by the browser's own Back, or by a link.
 */
export function SearchForm({ sought }: { readonly sought: Sought }) {
  const { t } = useTranslation(['portfolio', 'home', 'process']);
  const [, setAddress] = useSearchParams();
  const { register, handleSubmit, reset } = useForm({ values: askedOf(sought) });
  const search = (asked: typeof everything) => setAddress(addressOf(soughtIn(new URLSearchParams(asked))));
  const clear = () => {
    reset(everything);
    search(everything);
  };
  return (
    <Search onSubmit={handleSubmit(search)} role="search">
      <TextField {...register('words')} type="search" label={t('portfolio:words')} />
      <SelectField
        {...register('stage')}
        label={t('home:review.stage')}
        emptyLabel={t('portfolio:any')}
        options={stages.map((stage) => ({ value: stage, label: t(`process:stage.${stage}`) }))}
      />
      <SelectField
        {...register('waitingOn')}
        label={t('home:review.waitingOn')}
        emptyLabel={t('portfolio:any')}
        options={waitedOn.map((on) => ({ value: on, label: t(`home:waitedOn.${on}`) }))}
      />
      <SelectField
        {...register('sort')}
        label={t('portfolio:sort')}
        emptyLabel={t('portfolio:sortBy.nextDue')}
        options={sorts.slice(1).map((sort) => ({ value: sort, label: t(`portfolio:sortBy.${sort}`) }))}
      />
      <Commands>
        <Button type="submit" variant="contained">
          {t('portfolio:search')}
        </Button>
        <Button onClick={clear}>{t('portfolio:clear')}</Button>
      </Commands>
    </Search>
  );
}

const Search = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
  gap: '1rem 1.25rem',
  alignItems: 'end',
  marginBlockEnd: '1rem',
  padding: '1rem 1.25rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 4,
}));

const Commands = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' });
