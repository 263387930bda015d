import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import { isErased, readField } from '@cynllun/domain/history/row';
import { fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { Sentence } from '../../words/Sentence.tsx';
import { useQuote } from '../../words/useQuote.ts';
import type { Value } from './lines.ts';
import { Marked, MarkedPair, MarkedWords } from './MarkedWords.tsx';
import type { Names } from './useNames.ts';

interface ChangedValueProps extends Value {
  readonly entity: string;
  readonly names: Names;
}

/** What a field said and says: words with what changed marked in them, anything else the one after the other. */
export function ChangedValue({ entity, field, before, after, names }: ChangedValueProps) {
  const { quote } = useQuote();
  const draftingLanguage = useDraftingLanguage();
  const erased = useErased();
  const { name, part } = readField(field);
  const { kind } = fieldsOf(names.aggregate, entity)[name] ?? {};
  const isProse = kind === 'words' || (kind === 'text' && part !== 'original');
  if (isProse && !isErased(before) && !isErased(after)) {
    const language = part === 'en' || part === 'cy' ? part : draftingLanguage;
    return <MarkedWords before={wordsOf(before)} after={wordsOf(after)} language={language} />;
  }
  const inWords = (value: unknown) => erased(value) ?? names.value(entity, field, value, quote);
  return <MarkedPair before={inWords(before)} after={inWords(after)} />;
}

/** What a field of something that came or went says. */
export function PlainValue({ entity, field, before, after, names }: ChangedValueProps) {
  const erased = useErased();
  const value = after ?? before;
  const words = erased(value);
  if (words !== null) return <i>{words}</i>;
  const { part } = readField(field);
  return (
    <Marked>
      <Sentence
        say={(quote) =>
          part === 'en' || part === 'cy'
            ? quote({ words: wordsOf(value), language: part })
            : names.value(entity, field, value, quote)
        }
      />
    </Marked>
  );
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** *Erased on …*, or null for what was not. */
function useErased(): (value: unknown) => string | null {
  const { t } = useTranslation('history');
  return (value) => (isErased(value) ? t('erased', { on: londonDate(Date.parse(value.erasedAt)) }) : null);
}
