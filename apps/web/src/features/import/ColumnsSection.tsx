import { useTranslation } from 'react-i18next';
import type { Column } from '@cynllun/domain/import/columns';
import { importFields, type ImportField, type Mapping } from '@cynllun/domain/reading/fields';
import type { ImportPreview } from '@cynllun/domain/import/preview';
import { recogniseHeading } from '@cynllun/domain/reading/recognise-heading';
import { columnWords } from '@cynllun/messages/columnWords';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { Choice } from '../../shared/form/controls.ts';
import { DataTable } from '../../shared/layout/DataTable.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { useSay } from '../../shared/words/useSay.ts';
import { columnsForPeople } from './columnsForPeople.ts';
import { HeadingRowField } from './HeadingRowField.tsx';
import { Section } from './Section.tsx';
import type { Read } from './sendFile.ts';

interface ColumnsSectionProps {
  readonly read: Read;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which heading was taken for which field. A change reads the sheet again. */
export function ColumnsSection({ read, onMapping }: ColumnsSectionProps) {
  const { t } = useTranslation('import');
  const { preview } = read;
  const headingRow = preview.headingRow === null ? null : preview.headingRow - 1;
  const fields = preview.columns.map(({ field }) => field);
  const hold = (column: number, field: ImportField) => onMapping({ headingRow, fields: fields.with(column, field) });
  const columns = [
    {
      key: 'heading',
      heading: t('columns.heading'),
      namesRow: true,
      cell: ({ name, heading }: Column) => `${name}: ${heading === '' ? t('columns.noHeading') : heading}`,
    },
    {
      key: 'example',
      heading: t('columns.example'),
      cell: ({ column }: Column) => exampleOf(preview, column),
    },
    {
      key: 'holds',
      heading: t('columns.holds'),
      cell: (column: Column) => (
        <>
          {column.hidden && <HiddenColumn column={column} onChange={(field) => hold(column.column, field)} />}
          {column.field !== 'leftOut' && (
            <FieldChoice column={column} onChange={(field) => hold(column.column, field)} />
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={t('columns.title')}>
      <p>{t('columns.intro')}</p>
      <HeadingRowField value={headingRow} onChange={(row) => onMapping({ headingRow: row, fields: null })} />
      <DataTable
        caption={t('columns.caption')}
        captionHidden
        columns={columns}
        rows={columnsForPeople(preview.columns)}
        rowKey={({ column }) => String(column)}
      />
    </Section>
  );
}

/** Only a hidden column is left out, by its tick. */
const offered = importFields.filter((field) => field !== 'leftOut');

interface FieldChoiceProps {
  readonly column: Column;
  readonly onChange: (field: ImportField) => void;
}

/** A column that its workbook hides is brought in where a person ticks it, as what its heading says. */
function HiddenColumn({ column: { column, name, heading, field }, onChange }: FieldChoiceProps) {
  const { t } = useTranslation('import');
  return (
    <>
      <Tag tone="warning">{t('columns.hidden')}</Tag>
      <CheckField
        id={`hidden-column-${column}`}
        label={t('columns.bringIn', { name, heading: heading === '' ? t('columns.noHeading') : heading })}
        checked={field !== 'leftOut'}
        onChange={(isIn) => onChange(isIn ? (recogniseHeading(heading)[0]?.field ?? 'note') : 'leftOut')}
      />
    </>
  );
}

function FieldChoice({ column: { name, heading, field }, onChange }: FieldChoiceProps) {
  const { t } = useTranslation('import');
  const say = useSay();
  const named = heading === '' ? t('columns.noHeading') : heading;
  return (
    <Choice
      aria-label={t('columns.holdsOf', { name, heading: named })}
      sx={{ minInlineSize: 0, inlineSize: '100%' }}
      value={field}
      onChange={({ currentTarget }) => {
        const chosen = importFields.find((one) => one === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {columnWords(say, one)}
        </option>
      ))}
    </Choice>
  );
}

/** The first words that stand in a column, cut short; where no row was read, those below its heading. */
function exampleOf({ actions, recommendations, outside, headingRow }: ImportPreview, column: number): string {
  const cells = [
    ...actions,
    ...recommendations,
    { cells: outside.filter(({ row }) => row > (headingRow ?? 0)) },
  ].flatMap((one) => one.cells.find((cell) => cell.column === column) ?? []);
  const words = cells[0]?.original ?? '';
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
