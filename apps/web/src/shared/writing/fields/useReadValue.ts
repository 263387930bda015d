import { useEffect } from 'react';
import { withReader } from '../../aggregate/store/reader.ts';
import type { Reading } from '../../form/useUnderstanding.ts';
import { useSnapshot, useStore } from '../useStore.ts';
import type { WritingField } from './useWritingField.ts';

/** What a reading field is given: the value as people write it, or what was typed over it and is no value yet. */
export function useReadValue<Value>(
  { id, label, problem, save }: Pick<WritingField, 'id' | 'label' | 'problem' | 'save'>,
  value: Value | null,
  write: (value: Value) => string,
) {
  const store = useStore();
  const typed = useSnapshot((snapshot) => snapshot.typed.get(id)?.text);
  const written = value === null ? '' : write(value);
  const text = typed ?? written;
  // Going back, or elsewhere, takes the field away without its being left.
  useEffect(() => {
    const isTyped = () => store.getSnapshot().typed.has(id);
    return () => {
      if (isTyped()) withReader((read) => store.endTyping(id, read));
    };
  }, [store, id]);
  return {
    id,
    text,
    written,
    problem,
    label,
    onText: (next: string) => store.type(id, next === written ? null : next),
    onRead: (reading: Reading<Value>) => {
      if ('problem' in reading) return store.type(id, text, true);
      if (reading.value !== value) save(reading.value);
      store.type(id, null);
    },
  };
}
