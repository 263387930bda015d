import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row: the first such column is read before each cell of it. */
  readonly namesRow?: boolean;
  /** Figures stand in line at the end. */
  readonly figures?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows, for those who meet it by its name. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A table that becomes a card for each row on a narrow screen. The roles keep it a table there: display would not. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <Sheet role="table">
      <caption data-hidden={captionHidden}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" data-figures={column.figures}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = (
    <>
      <b aria-hidden="true">{column.heading}</b>
      {column.cell(row)}
    </>
  );
  return column.namesRow ? (
    <th role="rowheader" scope="row">
      {content}
    </th>
  ) : (
    <td role="cell" data-figures={column.figures}>
      {content}
    </td>
  );
}

/** The look of every table, and how it becomes cards. */
export const Sheet = styled('table')(({ theme }) => ({
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& caption': { paddingBlock: '0.5rem', fontWeight: 600, textAlign: 'start' },
  '& caption[data-hidden="true"]': { padding: 0 },
  '& th, & td': {
    padding: '0.625rem 0.75rem 0.625rem 0',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
  },
  '& thead th': { fontWeight: 600, borderBlockEnd: `2px solid ${theme.vars.palette.colours.edge}` },
  '& [data-figures="true"]': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  '& tbody b': { display: 'none' },
  '@media screen and (max-width: 40rem)': {
    '&, & caption, & tbody, & tbody tr': { display: 'block' },
    '& thead': { position: 'absolute', clipPath: 'inset(50%)', inlineSize: 1, blockSize: 1, overflow: 'hidden' },
    '& tbody tr': { paddingBlock: '0.5rem', borderBlockEnd: `2px solid ${theme.vars.palette.colours.edge}` },
    '& tbody th, & tbody td, & [data-figures="true"]': {
      display: 'grid',
      gridTemplateColumns: 'minmax(6rem, 2fr) 3fr',
      gap: '0.75rem',
      padding: '0.25rem 0',
      border: 0,
      textAlign: 'start',
    },
    '& tbody b': { display: 'block', fontWeight: 600 },
    // All that a cell holds stands beside its heading, not only the first of it.
    '& tbody th > :not(b:first-of-type), & tbody td > :not(b:first-of-type)': { gridColumn: 2 },
  },
}));
