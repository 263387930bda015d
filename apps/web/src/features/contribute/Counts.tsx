import { styled } from '@mui/material/styles';
import { useFormatter } from '../../shared/words/useLanguage.ts';

interface CountsProps {
  readonly title: string;
  /** Of its heading. */
  readonly level?: 'h2' | 'h3';
  /** Said where there is nothing to count. */
  readonly none: string;
  readonly counts: readonly { readonly label: string; readonly count: number; readonly isHatched?: boolean }[];
}

/** How many of each: a bar, and the same in a figure. */
export function Counts({ title, level: Heading = 'h2', none, counts }: CountsProps) {
  const { number } = useFormatter();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section>
      <Heading>{title}</Heading>
      {counts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Rows>
          {counts.map(({ label, count, isHatched = false }) => (
            <div key={label}>
              <dt>{label}</dt>
              <Bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width="100" height="10" />
                <rect data-count={isHatched ? 'hatched' : ''} width={(count / most) * 100} height="10" />
              </Bar>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </Rows>
      )}
    </section>
  );
}

const Rows = styled('dl')({
  margin: 0,
  '& > div': {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '0 0.75rem',
    alignItems: 'center',
    paddingBlock: '0.25rem',
  },
  '& dd': { margin: 0, fontWeight: 700, gridRow: 1, gridColumn: 2 },
});

const Bar = styled('svg')(({ theme: { vars } }) => ({
  gridColumn: '1 / -1',
  display: 'block',
  inlineSize: '100%',
  blockSize: '0.75rem',
  fill: vars.palette.colours.sunk,
  '& [data-count]': { fill: vars.palette.primary.main },
  '& [data-count="hatched"]': { fill: vars.palette.colours.warning },
  '@media (forced-colors: active)': {
    fill: 'Canvas',
    outline: '1px solid CanvasText',
    '& [data-count]': { fill: 'CanvasText' },
  },
}));
