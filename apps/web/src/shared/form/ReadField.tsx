import { useEffect, useId, useState, type FocusEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ReadTyped } from '../aggregate/store/inputText.ts';
import { fetchReader, readerNow, withReader } from '../aggregate/store/reader.ts';
import { announce } from '../layout/announcements.ts';
import { afterPress } from './afterPress.ts';
import { Buttons } from './Form.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useUnderstanding, type Reading, type ReadKind } from './useUnderstanding.ts';

export interface ReadFieldProps<Value> extends Omit<
  TextFieldProps,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus'
> {
  /** What has been typed: kept as it is, whatever becomes of it. */
  readonly text: string;
  /** What is saved, as it is written: while the field says that, nothing is to be read. */
  readonly written?: string;
  readonly onText: (text: string) => void;
  /** Called when the person leaves a field they changed, or takes a choice: the moment to save. */
  readonly onRead?: (reading: Reading<Value>) => void;
}

interface Props<Value> extends ReadFieldProps<Value> {
  readonly kind: ReadKind;
  /** The value in words, to show what was understood. */
  readonly say: (value: Value) => string;
  /** The value as it would be typed. */
  readonly write: (value: Value) => string;
}

/**
 * Accepts what people type and says what was understood; a problem waits until they have finished typing. What reads is
 * fetched as they come to the field, or when the field has stood for a while; until it can be, what was typed stays, unread.
 */
export function ReadField<Value>({
  kind,
  text,
  written = '',
  onText,
  onRead,
  say,
  write,
  problem,
  ...props
}: Props<Value>) {
  const { t } = useTranslation(['common', 'input']);
  const [typing, setTyping] = useState(false);
  const noteId = useId();
  const understand = useUnderstanding<Value>(kind);
  // They may be offline by the time they come to it.
  useEffect(() => {
    const timer = setTimeout(prepare, AFTER_A_WHILE);
    return () => clearTimeout(timer);
  }, []);
  const isTyped = text.trim() !== '' && text !== written;
  const read = useReader(isTyped);
  const reading = isTyped && read !== null ? understand(read, text) : null;
  const wordsOf = (made: Reading<Value>): string => {
    if ('problem' in made || made.value === null) return '';
    const understood = say(made.value);
    return [understood, write(made.value)].includes(text.trim()) ? '' : t('field.understoodAs', { words: understood });
  };
  const unread = reading !== null && 'problem' in reading && !typing ? reading : null;
  /** The cursor is elsewhere by now: without this, who does not see the field hears nothing of what came of it. */
  const tell = (made: Reading<Value>) => {
    const words = wordsOf(made);
    if (words !== '') announce(words);
    if (!('problem' in made)) return;
    const choices = (made.choices ?? []).map(say).join(', ');
    announce([`${props.label}: ${made.problem}`, ...(choices ? [`${t('input:meant')}: ${choices}`] : [])].join('. '));
  };
  const leave = ({ currentTarget: field }: FocusEvent<HTMLInputElement>) => {
    const left = field.value;
    if (!typing) return;
    withReader((reader) => {
      // Somebody came back before it was there, and typed on: they will leave again.
      if (field.value !== left) return;
      const made = understand(reader, text);
      afterPress(() => setTyping(false));
      tell(made);
      onRead?.(made);
    });
  };
  const take = (value: Value) => {
    onText(write(value));
    onRead?.({ value });
  };
  return (
    <div>
      <TextField
        {...props}
        problem={problem ?? unread?.problem}
        value={text}
        onChange={(event) => {
          setTyping(true);
          onText(event.target.value);
        }}
        onFocus={prepare}
        onBlur={leave}
        aria-describedby={noteId}
        autoComplete="off"
      />
      <Note id={noteId}>{reading === null ? '' : wordsOf(reading)}</Note>
      <Choices choices={unread?.choices ?? []} say={say} onTake={take} />
    </div>
  );
}

const prepare = () => void fetchReader().catch(() => undefined);

/** Milliseconds: long after all that a screen is opened with. */
const AFTER_A_WHILE = 30_000;

/** What reads, once it is there: fetched at once where there is something to read. */
function useReader(isWanted: boolean): ReadTyped | null {
  const [read, setRead] = useState(() => readerNow());
  useEffect(() => {
    if (isWanted && read === null) withReader((reader) => setRead(() => reader));
  }, [isWanted, read]);
  return read;
}

interface ChoicesProps<Value> {
  readonly choices: readonly Value[];
  readonly say: (value: Value) => string;
  readonly onTake: (value: Value) => void;
}

/** What the words may have meant: taken by the person, never by us. */
function Choices<Value>({ choices, say, onTake }: ChoicesProps<Value>) {
  const { t } = useTranslation('input');
  const labelId = useId();
  if (choices.length === 0) return null;
  return (
    <Buttons role="group" aria-labelledby={labelId}>
      <span id={labelId}>{t('meant')}</span>
      {choices.map((choice) => (
        <Button key={say(choice)} size="small" onClick={() => onTake(choice)}>
          {say(choice)}
        </Button>
      ))}
    </Buttons>
  );
}

const Note = styled('div')(({ theme }) => ({
  minBlockSize: '1.4rem',
  marginBlockStart: '0.125rem',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
}));
