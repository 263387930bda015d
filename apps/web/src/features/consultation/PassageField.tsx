import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { passageIn } from '@cynllun/domain/consultation/passage';
import { sentences } from '@cynllun/domain/text/passages';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useQuote, type Quote } from '../../shared/words/useQuote.ts';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';

interface PassageFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly words: string;
  readonly language: Language | undefined;
  readonly start: number;
  readonly end: number;
  readonly onChoose: (start: number, end: number) => void;
  /** What is said of what is chosen, and of nothing. */
  readonly chosen: (passage: string) => string;
  readonly nothing: string;
  /** Sentences can be chosen from a list too, under this label. */
  readonly sentence?: string;
  readonly rows?: number;
}

/** Words to choose a passage of: with the mouse, with Shift and the arrow keys, or by its sentence. */
export function PassageField(props: PassageFieldProps) {
  const { name, label, hint, words, language, start, end, onChoose, chosen, nothing, sentence, rows = 6 } = props;
  const { t } = useTranslation();
  const { quote } = useQuote();
  const passage = passageIn(words, start, end);
  const all = sentence === undefined ? [] : sentences(words);
  const key = (from: number, to: number) => `${from} ${to}`;
  const say = (marked: Quote) =>
    passage === null ? nothing : chosen(marked({ words: passage.words, language: language ?? 'en' }));
  return (
    <>
      <TextArea
        name={name}
        // Not the browser's own: what it reads only has no cursor to select with by keyboard.
        aria-readonly
        onChange={() => undefined}
        lang={language}
        label={label}
        hint={hint}
        rows={rows}
        value={words}
        onSelect={({ currentTarget }) => onChoose(currentTarget.selectionStart, currentTarget.selectionEnd)}
      />
      {all.length > 1 && (
        <SelectField
          name={`${name}-sentence`}
          label={sentence ?? ''}
          emptyLabel={t('none')}
          options={all.map((one) => ({
            value: key(one.start, one.start + one.words.length),
            label: quote({ words: one.words, language: language ?? 'en' }),
          }))}
          value={all.some((one) => one.start === start && one.start + one.words.length === end) ? key(start, end) : ''}
          onChange={({ target }) => {
            const [from = 0, to = 0] = target.value.split(' ').map(Number);
            onChoose(from, to);
          }}
        />
      )}
      <p aria-live="polite">
        <Sentence say={say} />
      </p>
    </>
  );
}
