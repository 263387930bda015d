import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../shared/form/SelectField.tsx';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { quotedLanguage, withoutMarks } from '../../../shared/words/languageMarks.ts';

export interface PickProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly isWrong: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** Words for no choice. */
  readonly emptyLabel: string;
  readonly onPick: (value: string | null) => void;
  /** Makes what was typed, which no option is called, and chooses it. */
  readonly onAdd?: ((words: string) => void) | undefined;
}

/** What is typed is offered as a new one, under a value that no option has. */
const ADDED = '';

const matching = createFilterOptions<Option>({ stringify: ({ label }) => withoutMarks(label), trim: true });

/** One of a list, found by typing: it has a script of its own, which comes when the field is in sight. */
export function Pick({ id, isWrong, options, value, emptyLabel, onPick, onAdd, ...described }: PickProps) {
  const { t } = useTranslation('plan');
  const chosen = options.find((option) => option.value === value) ?? null;
  const choose = (option: Option | null) => {
    if (option?.value === ADDED) onAdd?.(option.label);
    else onPick(option?.value ?? null);
  };
  return (
    <Autocomplete
      id={id}
      options={options}
      value={chosen}
      onChange={(_, option) => choose(option)}
      autoHighlight
      // Typed over, what was chosen stays until something else is chosen.
      clearOnBlur
      getOptionLabel={({ label }) => withoutMarks(label)}
      getOptionKey={(option) => option.value}
      isOptionEqualToValue={(option, other) => option.value === other.value}
      filterOptions={(all, state) => {
        const found = matching([...all], state);
        const words = state.inputValue.trim();
        const isKnown = all.some(({ label }) => withoutMarks(label).toLowerCase() === words.toLowerCase());
        return onAdd && words !== '' && !isKnown ? [...found, { value: ADDED, label: words }] : found;
      }}
      noOptionsText={t('pick.none')}
      clearText={t('pick.clear')}
      openText={t('pick.open')}
      closeText={t('pick.close')}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item} lang={option.value === ADDED ? undefined : quotedLanguage(option.label)}>
          {option.value === ADDED ? t('pick.add', { words: option.label }) : <MarkedSentence sentence={option.label} />}
        </li>
      )}
      renderInput={({ slotProps, ...input }) => (
        <OutlinedInput
          {...input}
          {...slotProps.input}
          fullWidth
          error={isWrong}
          placeholder={emptyLabel}
          slotProps={{
            input: {
              ...slotProps.htmlInput,
              'aria-describedby': described['aria-describedby'],
              lang: chosen === null ? undefined : quotedLanguage(chosen.label),
            },
          }}
        />
      )}
    />
  );
}
