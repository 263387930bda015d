import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
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
      <TableHead role="rowgroup">
        <TableRow role="row">
          {columns.map((column) => (
            <TableCell key={column.key} role="columnheader" scope="col" data-figures={column.figures}>
              {column.heading}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </TableRow>
        ))}
      </TableBody>
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
    <TableCell component="th" role="rowheader" scope="row">
      {content}
    </TableCell>
  ) : (
    <TableCell role="cell" data-figures={column.figures}>
      {content}
    </TableCell>
  );
}

/** A table of the kit, and how it becomes cards. */
export const Sheet = styled(Table)(({ theme }) => ({
  '& caption': {
    paddingBlock: '0.5rem',
    paddingInline: 0,
    color: theme.vars.palette.colours.ink,
    font: 'inherit',
    fontWeight: 600,
    captionSide: 'top',
  },
  '& caption[data-hidden="true"]': { padding: 0 },
  '& tbody b': { display: 'none' },
  '@media screen and (max-width: 45rem)': {
    '&, & caption, & tbody, & tbody tr': { display: 'block' },
    '& thead': { position: 'absolute', clipPath: 'inset(50%)', inlineSize: 1, blockSize: 1, overflow: 'hidden' },
    '& tbody tr': { paddingBlock: '0.5rem', borderBlockEnd: `1px solid ${theme.vars.palette.colours.edge}` },
    '& tbody th, & tbody td, & tbody [data-figures="true"]': {
      display: 'grid',
      // A long heading in one word, "Adolygiadau", stands in its column.
      gridTemplateColumns: 'minmax(6.5rem, 2fr) minmax(0, 4fr)',
      gap: '0.75rem',
      padding: '0.125rem 0',
      border: 0,
      textAlign: 'start',
    },
    '& tbody b': { display: 'block', color: theme.vars.palette.colours.quiet, fontWeight: 'inherit' },
    // All that a cell holds stands beside its heading, not only the first of it.
    '& tbody th > :not(b:first-of-type), & tbody td > :not(b:first-of-type)': { gridColumn: 2 },
  },
}));
