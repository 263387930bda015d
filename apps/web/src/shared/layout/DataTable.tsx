import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row: the first such column is read before each cell of it. */
  readonly namesRow?: boolean;
  /** Figures stand in line at the end. */
  readonly figures?: boolean;
  /** Its cells are buttons, which say themselves what they do: the heading is for who listens. */
  readonly does?: true;
  /** The place, without its language, that has the rows in another order, and how they stand by this column now. */
  readonly sort?: { readonly to: string; readonly order: 'ascending' | 'descending' | null };
}

interface DataTableProps<Row> {
  /** What the table shows, for those who meet it by its name. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The heading under which a row stands with those before and after it that have the same. */
  readonly groupOf?: (row: Row) => string;
}

/** A table that becomes a card for each row on a narrow screen. The roles keep it a table there: display would not. */
export function DataTable<Row>({ caption, captionHidden = false, columns, ...props }: DataTableProps<Row>) {
  return (
    <Sheet role="table">
      <caption data-hidden={captionHidden}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <TableHead role="rowgroup">
        <TableRow role="row">
          {columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </TableRow>
      </TableHead>
      {groupsOf(props).map(({ heading, rows }) => (
        <TableBody key={heading ?? ''} role="rowgroup">
          {heading !== null && (
            <TableRow role="row" data-group>
              <TableCell component="th" role="rowheader" scope="rowgroup" colSpan={columns.length}>
                <span>{heading}</span> <Count>{rows.length}</Count>
              </TableCell>
            </TableRow>
          )}
          {rows.map((row) => (
            <TableRow key={props.rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      ))}
    </Sheet>
  );
}

interface Group<Row> {
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** Rows that follow each other under one heading; all of them where there are no headings. */
function groupsOf<Row>({ rows, groupOf }: Pick<DataTableProps<Row>, 'rows' | 'groupOf'>): readonly Group<Row>[] {
  if (groupOf === undefined) return [{ heading: null, rows }];
  return [...Map.groupBy(rows, groupOf)].map(([heading, of]) => ({ heading, rows: of }));
}

function Heading<Row>({ column: { heading, figures, does, sort } }: { readonly column: Column<Row> }) {
  const language = useLanguage();
  return (
    <TableCell role="columnheader" scope="col" data-figures={figures} aria-sort={sort?.order ?? undefined}>
      {sort === undefined ? (
        does ? (
          <VisuallyHidden>{heading}</VisuallyHidden>
        ) : (
          heading
        )
      ) : (
        <MuiLink component={Link} to={inLanguage(language, sort.to)} color="inherit" preventScrollReset>
          {heading}
          {sort.order !== null && <span aria-hidden="true"> {sort.order === 'ascending' ? '▲' : '▼'}</span>}
        </MuiLink>
      )}
    </TableCell>
  );
}

const Count = styled('span')(({ theme }) => ({
  paddingInline: '0.5rem',
  fontSize: '0.8125rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: '1rem',
}));

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = (
    <>
      {!column.does && <b aria-hidden="true">{column.heading}</b>}
      {column.cell(row)}
    </>
  );
  return column.namesRow ? (
    <TableCell component="th" role="rowheader" scope="row">
      {content}
    </TableCell>
  ) : (
    <TableCell role="cell" data-figures={column.figures} data-does={column.does}>
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
  '& [data-group] > th': { backgroundColor: theme.vars.palette.colours.panel, fontWeight: 650 },
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
    '& tbody td[data-does]': { display: 'block', paddingBlock: '0.375rem' },
    '& tbody td[data-does]:empty': { display: 'none' },
    '& tbody b': { display: 'block', color: theme.vars.palette.colours.quiet, fontWeight: 'inherit' },
    '& tbody [data-group] > th': { display: 'block', padding: '0.25rem 0.5rem' },
    // All that a cell holds stands beside its heading, not only the first of it.
    '& tbody th > :not(b:first-of-type), & tbody td > :not(b:first-of-type)': { gridColumn: 2 },
  },
}));
