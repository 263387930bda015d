import { useTranslation } from 'react-i18next';
import { languages } from '@cynllun/domain/text/language';
import { Fields } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import type { Choose, Opened } from './useImport.ts';

interface SheetChoiceProps {
  readonly opened: Opened;
  readonly choose: Choose;
  readonly onSheet: (sheet: number) => void;
}

/** Which sheet of several is read, and in which language it is written. */
export function SheetChoice({ opened, choose, onSheet }: SheetChoiceProps) {
  const { t } = useTranslation('import');
  const { sheets } = opened.uploaded;
  const options = sheets.map(({ name, rows, hidden }, index) => ({
    value: String(index),
    label: t(hidden ? 'sheet.hidden' : 'sheet.one', { name, rows }),
  }));
  return (
    <Fields sx={{ marginBlockStart: '1.5rem' }}>
      {sheets.length > 1 && (
        <RadioField
          name="sheet"
          label={t('sheet.label')}
          options={options}
          value={String(opened.sheet)}
          onChange={(value) => onSheet(Number(value))}
        />
      )}
      <RadioField
        name="file-language"
        label={t('language.label')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={opened.choices.language}
        onChange={(language) => choose({ language })}
      />
    </Fields>
  );
}
