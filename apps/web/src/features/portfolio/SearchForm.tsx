import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { steps } from '@cynllun/domain/stage/steps';
import { waitedOn } from '@cynllun/domain/stage/waiting-on';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { Commands, Search } from '../../shared/list/search.tsx';
import { addressOf, groupings, nextDates, soughtIn, sorts, type Sought } from './sought.ts';

/** What is asked, each as its field has it: empty where it is not said. */
const askedOf = ({ words, step, waitingOn, next, group, sort, descending }: Sought) => ({
  words,
  stage: step ?? '',
  waitingOn: waitingOn ?? '',
  next: next ?? '',
  group: group === 'waitsFor' ? '' : group,
  sort: sort === 'nextDue' ? '' : sort,
  descending,
});
type Asked = ReturnType<typeof askedOf>;

/**
 * Looked for when asked, not at every letter: the list would move under whoever is reading it. What is typed and chosen
 * stays until the address changes by itself: by the browser's own Back, or by a link.
 */
export function SearchForm({ sought }: { readonly sought: Sought }) {
  const { t } = useTranslation(['portfolio', 'home', 'process']);
  const [, setAddress] = useSearchParams();
  const { register, handleSubmit, reset } = useForm<Asked>({ values: askedOf(sought) });
  const search = ({ descending, ...asked }: Asked) => {
    const address = new URLSearchParams({ ...asked, order: descending ? 'descending' : '' });
    setAddress(addressOf({ ...soughtIn(address), way: sought.way, from: sought.from }));
  };
  const clear = () => {
    const everything = askedOf(soughtIn(new URLSearchParams()));
    reset(everything);
    search(everything);
  };
  return (
    <Search onSubmit={handleSubmit(search)} role="search" aria-label={t('portfolio:find')}>
      <TextField {...register('words')} type="search" label={t('portfolio:words')} />
      <SelectField
        {...register('waitingOn')}
        label={t('home:review.waitingOn')}
        emptyLabel={t('portfolio:anyone')}
        options={[
          { value: 'you', label: t('home:waitedOn.you') },
          { value: 'others', label: t('portfolio:waitsFor.others') },
          ...waitedOn.map((on) => ({ value: on, label: t(`home:waitedOn.${on}`) })),
        ]}
      />
      <SelectField
        {...register('stage')}
        label={t('home:review.stage')}
        emptyLabel={t('portfolio:any')}
        options={steps.map((step) => ({ value: step, label: t(`process:step.${step}`) }))}
      />
      <SelectField
        {...register('next')}
        label={t('portfolio:nextDate')}
        emptyLabel={t('portfolio:any')}
        options={nextDates.map((next) => ({ value: next, label: t(`portfolio:next.${next}`) }))}
      />
      <SelectField
        {...register('group')}
        label={t('portfolio:group')}
        emptyLabel={t('portfolio:groupBy.waitsFor')}
        options={groupings.slice(1).map((group) => ({ value: group, label: t(`portfolio:groupBy.${group}`) }))}
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
        <CheckField {...register('descending')} label={t('portfolio:descending')} />
      </Commands>
    </Search>
  );
}
