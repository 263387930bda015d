import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';

/** A figure as people write it. */
export function NumberField(props: ReadFieldProps<number>) {
  const { number } = useFormatter();
  return <ReadField kind="number" room={10} {...props} say={number} write={number} />;
}
