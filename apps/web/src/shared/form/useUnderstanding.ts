import { useTranslation } from 'react-i18next';
import type { Understood } from '@cynllun/domain/input/understood';
import { sayer } from '@cynllun/messages/say';
import type { ReadTyped } from '../aggregate/store/inputText.ts';

/** What a field made of what was typed: a value (blank is null), or what is wrong with it and what it may have meant. */
export type Reading<Value> =
  { readonly value: Value | null } | { readonly problem: string; readonly choices?: readonly Value[] };

/** The kinds of fields that read, by the words for what is wrong with them. */
const kinds = { date: 'date', money: 'pence', number: 'number', year: 'year' } as const;
export type ReadKind = keyof typeof kinds;

/** What the domain's reader made of what was typed, its reasons in words. The screen needs the area `input`. */
export function useUnderstanding<Value>(kind: ReadKind): (read: ReadTyped, text: string) => Reading<Value> {
  const { i18n } = useTranslation('input');
  return (read, text) => {
    const reading = read(kinds[kind], text) as Understood<Value, string> | undefined;
    if (text.trim() === '' || reading === undefined) return { value: null };
    if (reading.understood) return { value: reading.value };
    const key = `input:${kind}.${reading.code}`;
    const say = sayer(i18n, i18n.language);
    return {
      problem: say(i18n.exists(key) ? key : `input:${kind}.other`, reading.params),
      choices: reading.choices,
    };
  };
}
