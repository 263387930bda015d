import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from '../layout/announcements.ts';
import { afterPress } from './afterPress.ts';
import { Buttons } from './Form.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';

/** What a field made of what was typed: a value (blank is null), or what is wrong with it and what it may have meant. */
export type Reading<Value> =
  { readonly value: Value | null } | { readonly problem: string; readonly choices?: readonly Value[] };

export interface ReadFieldProps<Value> extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> {
  /** What has been typed: kept as it is, whatever becomes of it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called when the person leaves a field they changed, or takes a choice: the moment to save. */
  readonly onRead?: (reading: Reading<Value>) => void;
  /** Instead of the field's own reader. Never called with a blank. */
  readonly read?: (text: string) => Reading<Value>;
}

interface Props<Value> extends ReadFieldProps<Value> {
  readonly read: (text: string) => Reading<Value>;
  /** The value in words, to show what was understood. */
  readonly say: (value: Value) => string;
  /** The value as it would be typed. */
  readonly write: (value: Value) => string;
}

/** Accepts what people type and says what was understood; a problem waits until they have finished typing. */
export function ReadField<Value>({ text, onText, read, onRead, say, write, problem, ...props }: Props<Value>) {
  const { t } = useTranslation(['common', 'input']);
  const [typing, setTyping] = useState(false);
  const noteId = useId();
  const reading: Reading<Value> = text.trim() === '' ? { value: null } : read(text);
  const understood = 'value' in reading && reading.value !== null ? say(reading.value) : '';
  const isPlain =
    'value' in reading && reading.value !== null && [understood, write(reading.value)].includes(text.trim());
  const words = understood === '' || isPlain ? '' : t('field.understoodAs', { words: understood });
  const unread = 'problem' in reading && !typing ? reading : null;
  /** The cursor is elsewhere by now: without this, who does not see the field hears nothing of what came of it. */
  const tell = () => {
    if (words !== '') announce(words);
    if (!('problem' in reading)) return;
    const choices = (reading.choices ?? []).map(say).join(', ');
    announce(
      [`${props.label}: ${reading.problem}`, ...(choices ? [`${t('input:meant')}: ${choices}`] : [])].join('. '),
    );
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
        onBlur={() => {
          if (!typing) return;
          afterPress(() => setTyping(false));
          tell();
          onRead?.(reading);
        }}
        aria-describedby={noteId}
        autoComplete="off"
      />
      <Note id={noteId}>{words}</Note>
      <Choices choices={unread?.choices ?? []} say={say} onTake={take} />
    </div>
  );
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
