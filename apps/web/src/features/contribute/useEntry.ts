import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useDraft, type Entry } from './draft.tsx';

export type SetEntry = (change: Partial<Entry>) => void;

/** What is being written about one thing. Whose view it is starts as it was said last. */
export function useEntry(key: string): { readonly entry: Entry; readonly set: SetEntry } {
  const language = useLanguage();
  const { draft, updateEntry } = useDraft();
  const view = Object.values(draft.entries).at(-1)?.view ?? null;
  const entry: Entry = draft.entries[key] ?? {
    kind: null,
    part: '',
    quote: '',
    quoteStart: null,
    words: '',
    language,
    view,
  };
  return { entry, set: (change) => updateEntry(key, { ...entry, ...change }) };
}
