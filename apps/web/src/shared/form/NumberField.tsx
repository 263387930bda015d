import { readNumber } from '@cynllun/domain/input/number';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';
import { useReader } from './useReader.ts';

/** A figure as people write it. */
export function NumberField({ read, ...props }: ReadFieldProps<number>) {
  const { number } = useFormatter();
  const understand = useReader('number', readNumber);
  return <ReadField room={10} {...props} read={read ?? understand} say={number} write={number} />;
}
