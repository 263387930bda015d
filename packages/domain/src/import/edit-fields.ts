import { fieldsOf, type FieldEdits } from '../plan/edit.ts';
import type { EntityName } from '../plan/entities.ts';
import type { Language } from '../text/language.ts';
import { isEmpty } from './fill.ts';
import type { ImportedValues } from './imported.ts';

/** Without what is empty: an import never empties a field. */
export const filled = <N extends EntityName>(fields: {
  readonly [K in keyof FieldEdits<N>]: FieldEdits<N>[K] | null | undefined;
}): FieldEdits<N> => Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as FieldEdits<N>;

/** The declared fields that an import says something of, each as an edit of it; a text in the language of the file. */
export const editsOf = <N extends EntityName>(
  entity: N,
  values: ImportedValues<N>,
  language: Language,
): FieldEdits<N> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = fieldsOf(entity)[name];
      return field === undefined || isEmpty(value)
        ? []
        : [[name, field.kind === 'text' ? { [language]: value } : value]];
    }),
  ) as FieldEdits<N>;

export const lastPosition = (list: readonly { readonly position: number }[]): number =>
  Math.max(0, ...list.map(({ position }) => position));
