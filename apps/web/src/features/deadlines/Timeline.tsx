import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ClockLine } from '@cynllun/domain/deadlines/backward-clock';
import { Mark, toneColours, type Tone } from '../../shared/layout/tone.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { timelineScale } from './timelineScale.ts';
import { toneOf } from './tones.ts';

interface TimelineProps {
  /** In the order of the table, whose numbers the marks carry. */
  readonly lines: readonly ClockLine[];
  readonly today: string;
}

const LANE_REM = 2.25;

/** The clock to look at. The table below has all it says, in words, so it is hidden from those who listen. */
export function Timeline(props: TimelineProps) {
  return (
    <>
      <Wide aria-hidden="true">
        <Drawing {...props} room={{ mark: 4.5, months: 6, name: 6 }} />
      </Wide>
      <Narrow aria-hidden="true">
        <Drawing {...props} room={{ mark: 18, months: 2, name: 20 }} />
      </Narrow>
    </>
  );
}

function Drawing({ lines, today, room }: TimelineProps & { readonly room: Parameters<typeof timelineScale>[2] }) {
  const { t } = useTranslation('deadlines');
  const { shortMonth } = useFormatter();
  const dated = lines.flatMap((line, index) =>
    line.due === null ? [] : [{ due: line.due, number: index + 1, tone: toneOf(line) }],
  );
  if (dated.length === 0) return null;
  const scale = timelineScale(dated, today, room);
  const lanes = Math.max(...scale.marks.map(({ lane }) => lane)) + 1;
  return (
    <Picture>
      <Marks style={{ blockSize: `${lanes * LANE_REM}rem` }}>
        {scale.marks.map(({ mark, at, lane }) => (
          <Pin
            key={mark.number}
            tone={mark.tone}
            style={{ insetInlineStart: `${at}%`, insetBlockEnd: `${lane * LANE_REM}rem` }}
          >
            <Mark tone={mark.tone} />
            {mark.number}
          </Pin>
        ))}
      </Marks>
      <Line>
        <Today style={{ insetInlineStart: `${scale.today}%` }}>
          <span data-end={scale.today > 50 || undefined}>{t('clock.today')}</span>
        </Today>
      </Line>
      <Months>
        {scale.months.map(({ month, at }) => (
          <span key={month} style={{ insetInlineStart: `${at}%` }}>
            {shortMonth(month)}
          </span>
        ))}
      </Months>
    </Picture>
  );
}

const Picture = styled('div')({
  marginBlock: '1rem 1.5rem',
  paddingInline: '1.5rem',
  breakInside: 'avoid',
  '& > *': { position: 'relative' },
});

const Wide = styled('div')(({ theme }) => ({ [theme.breakpoints.down('md')]: { display: 'none' } }));
const Narrow = styled('div')(({ theme }) => ({ [theme.breakpoints.up('md')]: { display: 'none' } }));

const Marks = styled('div')({ marginBlockEnd: '0.5rem' });

const Pin = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  position: 'absolute',
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.125rem',
  paddingInline: '0.3rem',
  paddingBlock: '0.125rem',
  transform: 'translateX(-50%)',
  color: theme.vars.palette.colours[toneColours[tone].front],
  backgroundColor: theme.vars.palette.colours[toneColours[tone].ground],
  border: `1px solid ${theme.vars.palette.colours[toneColours[tone].front]}`,
  borderRadius: 999,
  fontSize: '0.875rem',
  fontWeight: 600,
  lineHeight: 1.3,
}));

const Line = styled('div')(({ theme }) => ({ borderBlockStart: `3px solid ${theme.vars.palette.colours.edge}` }));

const Today = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetBlockStart: '-0.75rem',
  blockSize: '2.25rem',
  borderInlineStart: `3px solid ${theme.vars.palette.colours.ink}`,
  '& span': {
    position: 'absolute',
    insetBlockEnd: '-1.25rem',
    insetInlineStart: -3,
    fontSize: '0.875rem',
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
  '& [data-end]': { insetInlineStart: 'auto', insetInlineEnd: 0 },
}));

const Months = styled('div')(({ theme }) => ({
  blockSize: '3rem',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  '& span': {
    position: 'absolute',
    paddingInlineStart: '0.25rem',
    borderInlineStart: `1px solid ${theme.vars.palette.colours.edge}`,
    whiteSpace: 'nowrap',
  },
  '& span:last-of-type': { textAlign: 'end' },
}));
