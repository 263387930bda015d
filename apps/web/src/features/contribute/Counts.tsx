import { styled } from '@mui/material/styles';
import { useFormatter } from '../../shared/words/useLanguage.ts';

interface CountsProps {
  readonly title: string;
  /** Said where there is nothing to count. */
  readonly none: string;
  readonly counts: readonly { readonly label: string; readonly count: number; readonly isHatched?: boolean }[];
}

/** How many of each: a bar, and the same in a figure. */
export function Counts({ title, none, counts }: CountsProps) {
  const { number } = useFormatter();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section>
      <h2>{title}</h2>
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

interface ShareProps {
  readonly of: readonly { readonly key: string; readonly count: number }[];
}

/** What share each has of all, in one bar; the words beside it say the same. */
export function Share({ of }: ShareProps) {
  const all = of.reduce((sum, { count }) => sum + count, 0);
  const from = (place: number) => of.slice(0, place).reduce((sum, { count }) => sum + count, 0);
  return (
    <Bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {of.map(({ key, count }, place) => (
        <rect
          key={key}
          data-count={place % 2 === 0 ? '' : 'other'}
          x={(from(place) / all) * 100}
          width={(count / all) * 100 - (place < of.length - 1 ? 0.7 : 0)}
          height="10"
        />
      ))}
    </Bar>
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
  '& [data-count="other"]': { fill: vars.palette.colours.quiet },
  '@media (forced-colors: active)': {
    fill: 'Canvas',
    outline: '1px solid CanvasText',
    '& [data-count]': { fill: 'CanvasText' },
  },
}));
