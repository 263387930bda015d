import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Buttons } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { addressOf, type Asked } from './address.ts';
import { useActionOptions, useFieldOptions, usePersonOptions } from './options.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';

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

/**
 * Looked for when asked: the list does not move under whoever is choosing. What is chosen stays until the address
 * changes by itself: by the browser's own Back, or by a link.
 */
function FilterForm({ asked: { by, about, field, ...rest }, names }: HistoryFormProps) {
  const { t } = useTranslation('history');
  const [, setAddress] = useSearchParams();
  const [choice, setChoice] = useChoice({ by, about, field });
  const fieldOf = (name: keyof Choice) => ({
    name,
    value: choice[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setChoice({ ...choice, [name]: target.value }),
  });
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    setAddress(addressOf({ ...rest, ...choice }));
  };
  const showAll = () => {
    setChoice(everything);
    setAddress(addressOf({ ...rest, ...everything }));
  };
  return (
    <form onSubmit={show} aria-label={t('filter.title')}>
      <Panel>
        <SelectField
          {...fieldOf('by')}
          label={t('filter.person')}
          emptyLabel={t('filter.anyone')}
          options={usePersonOptions()}
        />
        <SelectField
          {...fieldOf('about')}
          label={t('filter.about')}
          emptyLabel={t('filter.everything')}
          options={useActionOptions(about, names)}
        />
        <SelectField
          {...fieldOf('field')}
          label={t('filter.field')}
          emptyLabel={t('filter.anything')}
          options={useFieldOptions()}
        />
        <Buttons>
          <Button type="submit" variant="contained">
            {t('filter.show')}
          </Button>
          <Button onClick={showAll}>{t('filter.clear')}</Button>
        </Buttons>
      </Panel>
    </form>
  );
}

/** What is chosen, which follows the address. */
function useChoice(asked: Choice) {
  const [choice, setChoice] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (addressOfChoice(asked) !== addressOfChoice(shown)) {
    setShown(asked);
    setChoice(asked);
  }
  return [choice, setChoice] as const;
}

type Choice = Pick<Asked, 'by' | 'about' | 'field'>;

const addressOfChoice = ({ by, about, field }: Choice) => JSON.stringify([by, about, field]);

const everything = { by: '', about: '', field: '' };

export const Panel = styled('div')(({ theme }) => ({
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
