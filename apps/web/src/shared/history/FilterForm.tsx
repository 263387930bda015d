import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../form/Form.tsx';
import { SelectField, type Option } from '../form/SelectField.tsx';
import { Details } from '../layout/Details.tsx';
import type { Filter } from './ask.ts';

type Name = Exclude<keyof Filter, 'since'>;
type Choice = Readonly<Partial<Record<Name, string>>>;

interface FilterFormProps {
  /** What the list can be narrowed by. */
  readonly fields: readonly {
    readonly name: Name;
    readonly label: string;
    readonly emptyLabel: string;
    readonly options: readonly Option[];
  }[];
  readonly asked: Filter;
  readonly onShow: (choice: Choice) => void;
}

/** Whose changes, to what: opened by those who want it where there is little room. */
export function FilterForm(props: FilterFormProps) {
  const { t } = useTranslation('history');
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const { by, about, field } = props.asked;
  if (isWide) return <Choices {...props} />;
  return (
    <Details key={by + about + field} summary={t('filter.title')} open={by + about + field !== ''}>
      <Choices {...props} />
    </Details>
  );
}

/**
 * Looked for when asked: the list does not move under whoever is choosing. What is chosen stays until the address
 * changes by itself: by the browser's own Back, or by a link.
 */
function Choices({ fields, asked, onShow }: FilterFormProps) {
  const { t } = useTranslation('history');
  const choiceOf = (valueOf: (name: Name) => string): Choice =>
    Object.fromEntries(fields.map(({ name }) => [name, valueOf(name)]));
  const [choice, setChoice] = useChoice(choiceOf((name) => asked[name]));
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    onShow(choice);
  };
  const showAll = () => {
    const everything = choiceOf(() => '');
    setChoice(everything);
    onShow(everything);
  };
  return (
    <form onSubmit={show} aria-label={t('filter.title')}>
      <Panel>
        {fields.map((field) => (
          <SelectField
            key={field.name}
            {...field}
            value={choice[field.name]}
            onChange={({ target }) => setChoice({ ...choice, [field.name]: target.value })}
          />
        ))}
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
  if (JSON.stringify(asked) !== JSON.stringify(shown)) {
    setShown(asked);
    setChoice(asked);
  }
  return [choice, setChoice] as const;
}

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
