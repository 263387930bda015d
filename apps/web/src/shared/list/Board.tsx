import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';

export interface Lane<Row> {
  readonly key: string;
  readonly name: string;
  /** How many there are, of which `rows` may be the first. */
  readonly count: number;
  readonly rows: readonly Row[];
  /** Said where there is none. */
  readonly empty: string;
  /** Stands below them, as the way to the rest. */
  readonly after?: ReactNode;
}

interface BoardProps<Row> {
  readonly lanes: readonly Lane<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Those with a heavier edge. */
  readonly isMarked?: (row: Row) => boolean;
  /** The narrowest that a lane is, where there is room for several. */
  readonly narrowest?: string;
  readonly children: (row: Row) => ReactNode;
}

/** Rows in lanes by how far they have come, each lane a list below its heading; one below the other on a narrow screen. */
export function Board<Row>({ lanes, rowKey, isMarked, narrowest = '14rem', children }: BoardProps<Row>) {
  return (
    <Lanes style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${narrowest}, 100%), 1fr))` }}>
      {lanes.map(({ key, name, count, rows, empty, after }) => (
        <section key={key} aria-labelledby={`lane-${key}`}>
          <Typography variant="h3" component="h2" id={`lane-${key}`}>
            <span>{name}</span> <span>{count}</span>
          </Typography>
          {rows.length === 0 ? (
            <p>{empty}</p>
          ) : (
            <ul>
              {rows.map((row) => (
                <li key={rowKey(row)} data-marked={isMarked?.(row)}>
                  {children(row)}
                </li>
              ))}
            </ul>
          )}
          {after}
        </section>
      ))}
    </Lanes>
  );
}

const Lanes = styled('div')(({ theme: { vars } }) => ({
  display: 'grid',
  gap: '0.75rem',
  alignItems: 'start',
  '& > section': { minInlineSize: 0, padding: '0.5rem', backgroundColor: vars.palette.colours.sunk, borderRadius: 8 },
  '& h2': { display: 'flex', gap: '0.5rem', justifyContent: 'space-between', margin: '0.25rem 0.5rem 0.5rem' },
  '& p': { margin: '0.25rem 0.5rem', color: vars.palette.colours.quiet },
  '& ul': { display: 'grid', gap: '0.5rem', margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    display: 'grid',
    gap: '0.5rem',
    justifyItems: 'start',
    maxInlineSize: 'none',
    padding: '0.625rem 0.75rem',
    backgroundColor: vars.palette.colours.page,
    border: `1px solid ${vars.palette.colours.line}`,
    borderRadius: 8,
  },
  '& [data-marked="true"]': { borderWidth: 2, borderColor: vars.palette.primary.main },
  '& small': { color: vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
