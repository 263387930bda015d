import { useState } from 'react';
import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';
import type { Option } from './SelectField.tsx';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { quotedLanguage, withoutMarks } from '@cynllun/messages/languageMarks';

export interface PickProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly isWrong: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** Words for no choice. */
  readonly emptyLabel: string;
  readonly onPick: (value: string | null) => void;
  /** What is picked stands elsewhere: the field is empty again, for the next. */
  readonly empties?: boolean;
  /** Makes what was typed, which no option is called, and chooses it; within which of `addTo`, where that is given. */
  readonly onAdd?: ((words: string, within: string) => void) | undefined;
  readonly addTo?: readonly Option[] | undefined;
}

/** What is typed may be offered as a new one, within something or by itself. */
interface Offer extends Option {
  readonly addedTo?: Option | null;
}

const matching = createFilterOptions<Offer>({ stringify: ({ label }) => withoutMarks(label), trim: true });

/** One of a list, found by typing: it has a script of its own, which comes when the field is in sight. */
export function Pick({
  id,
  isWrong,
  options,
  value,
  emptyLabel,
  onPick,
  empties,
  onAdd,
  addTo,
  ...described
}: PickProps) {
  const { t } = useTranslation('plan');
  const chosen = options.find((option) => option.value === value) ?? null;
  const [typed, setTyped] = useState('');
  const choose = (option: Offer | null) => {
    if (option?.addedTo === undefined) onPick(option?.value ?? null);
    else onAdd?.(option.label, option.addedTo?.value ?? '');
  };
  const offers = (words: string): readonly Offer[] =>
    // Under values that no option has.
    (addTo ?? [null]).map((addedTo) => ({ value: `+${addedTo?.value ?? ''}`, label: words, addedTo }));
  const wordsOf = ({ label, addedTo }: Offer): string => {
    if (addedTo === undefined) return label;
    return addedTo === null ? t('pick.add', { words: label }) : t('pick.addTo', { words: label, to: addedTo.label });
  };
  return (
    <Autocomplete<Offer>
      id={id}
      options={options}
      value={chosen}
      onChange={(_, option) => choose(option)}
      {...(empties && {
        inputValue: typed,
        onInputChange: (_, words, reason) => setTyped(reason === 'selectOption' ? '' : words),
      })}
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
        return onAdd && words !== '' && !isKnown ? [...found, ...offers(words)] : found;
      }}
      noOptionsText={t('pick.none')}
      clearText={t('pick.clear')}
      openText={t('pick.open')}
      closeText={t('pick.close')}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item} lang={option.addedTo === undefined ? quotedLanguage(option.label) : undefined}>
          <MarkedSentence sentence={wordsOf(option)} />
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
