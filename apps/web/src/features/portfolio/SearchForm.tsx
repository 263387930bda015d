import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { stages } from '@cynllun/domain/stage/transitions';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { addressOf, soughtIn, sorts, waitedOn, type Sought } from './sought.ts';

const everything: Sought = { words: '', stage: null, waitingOn: null, sort: 'nextDue', page: 1 };

/** Looked for when asked, not at every letter: the list would move under whoever is reading it. */
export function SearchForm({ sought }: { readonly sought: Sought }) {
  const { t } = useTranslation(['portfolio', 'home', 'process']);
  const [, setAddress] = useSearchParams();
  const [asked, setAsked] = useAsked({ ...sought, page: 1 });
  const search = (next: Sought) => {
    setAsked(next);
    setAddress(addressOf(next));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search(asked);
  };
  const choose = (name: 'stage' | 'waitingOn' | 'sort', value: string) =>
    setAsked(soughtIn(new URLSearchParams({ ...Object.fromEntries(addressOf(asked)), [name]: value })));
  return (
    <Search onSubmit={submit} role="search">
      <TextField
        name="words"
        type="search"
        label={t('portfolio:words')}
        value={asked.words}
        onChange={(event) => setAsked({ ...asked, words: event.target.value })}
      />
      <SelectField
        name="stage"
        label={t('home:review.stage')}
        emptyLabel={t('portfolio:any')}
        options={stages.map((stage) => ({ value: stage, label: t(`process:stage.${stage}`) }))}
        value={asked.stage ?? ''}
        onChange={(event) => choose('stage', event.target.value)}
      />
      <SelectField
        name="waitingOn"
        label={t('home:review.waitingOn')}
        emptyLabel={t('portfolio:any')}
        options={waitedOn.map((on) => ({ value: on, label: t(`home:waitedOn.${on}`) }))}
        value={asked.waitingOn ?? ''}
        onChange={(event) => choose('waitingOn', event.target.value)}
      />
      <SelectField
        name="sort"
        label={t('portfolio:sort')}
        emptyLabel={t('portfolio:sortBy.nextDue')}
        options={sorts.slice(1).map((sort) => ({ value: sort, label: t(`portfolio:sortBy.${sort}`) }))}
        value={asked.sort === 'nextDue' ? '' : asked.sort}
        onChange={(event) => choose('sort', event.target.value)}
      />
      <Commands>
        <Button type="submit" variant="contained">
          {t('portfolio:search')}
        </Button>
        <Button onClick={() => search(everything)}>{t('portfolio:clear')}</Button>
      </Commands>
    </Search>
  );
}

/** What is typed and chosen, until the address changes by itself: by the browser's own Back, or by a link. */
function useAsked(sought: Sought) {
  const address = addressOf(sought).toString();
  const [state, setState] = useState({ address, asked: sought });
  if (state.address !== address) setState({ address, asked: sought });
  return [state.asked, (asked: Sought) => setState({ ...state, asked })] as const;
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
