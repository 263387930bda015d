import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Buttons } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { addressOf, everything, type Asked } from './address.ts';
import { useActionOptions, useFieldOptions, usePersonOptions } from './options.ts';
import type { Names } from './useNames.ts';

interface HistoryFormProps {
  readonly asked: Asked;
  readonly names: Names;
}

/** Whose changes, to what: opened by those who want it where there is little room. */
export function HistoryForm(props: HistoryFormProps) {
  const { t } = useTranslation('history');
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const { by, about, field } = props.asked;
  if (isWide) return <FilterForm {...props} />;
  return (
    <Details key={by + about + field} summary={t('filter.title')} open={by + about + field !== ''}>
      <FilterForm {...props} />
    </Details>
  );
}

/** Looked for when asked: the list does not move under whoever is choosing. */
function FilterForm({ asked, names }: HistoryFormProps) {
  const { t } = useTranslation('history');
  const [, setAddress] = useSearchParams();
  const [choice, setChoice] = useChoice(asked);
  const show = (next: Asked) => {
    setChoice(next);
    setAddress(addressOf(next));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    show(choice);
  };
  return (
    <Fields onSubmit={submit} aria-label={t('filter.title')}>
      <SelectField
        name="by"
        label={t('filter.person')}
        emptyLabel={t('filter.anyone')}
        options={usePersonOptions()}
        value={choice.by}
        onChange={({ target }) => setChoice({ ...choice, by: target.value })}
      />
      <SelectField
        name="about"
        label={t('filter.about')}
        emptyLabel={t('filter.everything')}
        options={useActionOptions(asked.about, names)}
        value={choice.about}
        onChange={({ target }) => setChoice({ ...choice, about: target.value })}
      />
      <SelectField
        name="field"
        label={t('filter.field')}
        emptyLabel={t('filter.anything')}
        options={useFieldOptions()}
        value={choice.field}
        onChange={({ target }) => setChoice({ ...choice, field: target.value })}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('filter.show')}
        </Button>
        <Button onClick={() => show({ ...everything, since: asked.since, from: asked.from })}>
          {t('filter.clear')}
        </Button>
      </Buttons>
    </Fields>
  );
}

/** What is chosen, until the address changes by itself: by the browser's own Back, or by a link. */
function useChoice(asked: Asked) {
  const address = addressOf(asked);
  const [state, setState] = useState({ address, choice: asked });
  if (state.address !== address) setState({ address, choice: asked });
  return [state.choice, (choice: Asked) => setState({ ...state, choice })] as const;
}

export const Fields = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
  gap: '1rem 1.25rem',
  alignItems: 'start',
  marginBlockEnd: '1rem',
  padding: '1rem 1.25rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 4,
  '& > *': { minInlineSize: 0 },
  '& > :last-child': { gridColumn: '1 / -1' },
}));
