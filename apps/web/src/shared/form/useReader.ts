import { useTranslation } from 'react-i18next';
import type { Understood } from '@cynllun/domain/input/understood';
import { sayer } from '@cynllun/messages/say';
import type { Reading } from './ReadField.tsx';

/** A reader of the domain, its reasons in words. The screen needs the area `input`. */
export function useReader<Value>(
  kind: 'date' | 'money' | 'number' | 'year',
  reader: (typed: string) => Understood<Value, string>,
): (text: string) => Reading<Value> {
  const { i18n } = useTranslation('input');
  return (text) => {
    const reading = reader(text);
    if (reading.understood) return { value: reading.value };
    const key = `input:${kind}.${reading.code}`;
    const say = sayer(i18n, i18n.language);
    return {
      problem: say(i18n.exists(key) ? key : `input:${kind}.other`, reading.params),
      choices: reading.choices,
    };
  };
}
