import { useTranslation } from 'react-i18next';
import { SelectField } from '../../shared/form/SelectField.tsx';

/** Headings stand near the top: further down, a row that looks like them is a plan's own words. */
const ROWS = 40;

interface HeadingRowFieldProps {
  /** Counting from 0; null where there are none. */
  readonly value: number | null;
  readonly onChange: (row: number | null) => void;
}

export function HeadingRowField({ value, onChange }: HeadingRowFieldProps) {
  const { t } = useTranslation('import');
  return (
    <SelectField
      name="heading-row"
      label={t('columns.headingRow')}
      emptyLabel={t('columns.noHeadings')}
      options={Array.from({ length: ROWS }, (_, row) => ({
        value: String(row),
        label: t('columns.row', { row: row + 1 }),
      }))}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
    />
  );
}
