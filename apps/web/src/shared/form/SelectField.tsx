import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { quotedLanguage, withoutMarks } from '@cynllun/messages/languageMarks';
import { useField, type FieldProps } from './field.ts';
import { Choice } from './controls.ts';
import { FieldFrame } from './FieldFrame.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  /** May quote words of another language, as `useQuote` marks them. */
  readonly label: string;
  readonly hint?: string;
}

export interface SelectFieldProps extends FieldProps, Omit<ComponentProps<'select'>, keyof FieldProps | 'children'> {
  readonly options: readonly Option[];
  /** Words for no choice: *Choose…* unless given. */
  readonly emptyLabel?: string;
}

/** One of a list, by the browser's own list, whose lines are in one language each; its empty value is `''`. For five choices or fewer, radio buttons are kinder. */
export function SelectField({ options, emptyLabel, ...props }: SelectFieldProps) {
  const { t } = useTranslation();
  const { frame, control, native } = useField(props);
  return (
    <FieldFrame {...frame}>
      <Choice {...native} {...control}>
        <option value="">{emptyLabel ?? t('field.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={quotedLanguage(option.label)}>
            {withoutMarks(option.label)}
          </option>
        ))}
      </Choice>
    </FieldFrame>
  );
}
