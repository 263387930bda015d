import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { ClockLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Language } from '@cynllun/domain/text/language';
import { Mark, toneColours, type Tone } from '../../shared/layout/tone.tsx';
import { useLineName } from '../../shared/review/useLineName.ts';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { timelineScale } from './timelineScale.ts';
import { toneOf } from './tones.ts';

interface TimelineProps {
  /** Of the names of the authority's own dates. */
  readonly language: Language;
  readonly lines: readonly ClockLine[];
  readonly today: string;
}

/** In hundredths of the line. */
const ROOM = { mark: 15, months: 6, name: 6 };

interface Dated {
  readonly due: string;
  readonly name: string;
  readonly tone: Tone;
}

/** The clock to look at. The table below has all it says, in words, so it is hidden from those who listen. */
export function Timeline({ language, lines, today }: TimelineProps) {
  const nameOf = useLineName(language);
  const dated = lines.flatMap((line): Dated[] =>
    line.due === null ? [] : [{ due: line.due, name: nameOf(line), tone: toneOf(line) }],
  );
  if (dated.length === 0) return null;
  return (
    <>
      <Wide aria-hidden="true">
        <Drawing dated={dated} today={today} />
      </Wide>
      <Narrow aria-hidden="true">
        <DownTheLine dated={dated} today={today} />
      </Narrow>
    </>
  );
}

interface DrawingProps {
  readonly dated: readonly Dated[];
  readonly today: string;
}

function Drawing({ dated, today }: DrawingProps) {
  const { t } = useTranslation('deadlines');
  const { shortMonth } = useFormatter();
  const scale = timelineScale(dated, today, ROOM);
  const lanes = Math.max(...scale.marks.map(({ lane }) => lane)) + 1;
  return (
    <Picture>
      <Marks style={{ gridTemplateRows: `repeat(${lanes}, auto) 0.5rem` }}>
        {scale.marks.map(({ at, lane }, index) => (
          <Stem key={index} style={{ marginInlineStart: `${at}%`, gridRow: `${lanes - lane + 1} / -1` }} />
        ))}
        {scale.marks.map(({ mark, start, lane }, index) => (
          <Pin key={index} tone={mark.tone} style={{ marginInlineStart: `${start}%`, gridRow: lanes - lane }}>
            <Said {...mark} />
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

/** Where there is no room across, the same from the first day down to the last. */
function DownTheLine({ dated, today }: DrawingProps) {
  const { t } = useTranslation('deadlines');
  const { shortDate } = useFormatter();
  const next = dated.findIndex(({ due }) => due >= today);
  const now = (
    <li key="today" data-today="true">
      <b>{shortDate(today)}</b> {t('clock.today')}
    </li>
  );
  const items = dated.map((one, index) => (
    <Item key={index} tone={one.tone}>
      <Said {...one} />
    </Item>
  ));
  return <Down>{next < 0 ? [...items, now] : items.toSpliced(next, 0, now)}</Down>;
}

function Said({ due, name, tone }: Dated) {
  const { shortDate } = useFormatter();
  return (
    <>
      <b>
        <Mark tone={tone} /> {shortDate(due)}
      </b>{' '}
      <MarkedSentence sentence={name} />
    </>
  );
}

const Picture = styled('div')({
  marginBlock: '1rem 1.5rem',
  breakInside: 'avoid',
  '& > *': { position: 'relative' },
});

const Wide = styled('div')(({ theme }) => ({ [theme.breakpoints.down('md')]: { display: 'none' } }));
const Narrow = styled('div')(({ theme }) => ({ [theme.breakpoints.up('md')]: { display: 'none' } }));

/** A row for each lane, as high as the longest of its names. */
const Marks = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' });

const Stem = styled('span')(({ theme }) => ({
  gridColumn: 1,
  borderInlineStart: `1px solid ${theme.vars.palette.colours.edge}`,
}));

const Pin = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  gridColumn: 1,
  alignSelf: 'end',
  inlineSize: `${ROOM.mark - 1}%`,
  overflowWrap: 'anywhere',
  paddingBlockStart: '0.375rem',
  paddingInlineStart: '0.25rem',
  backgroundColor: theme.vars.palette.colours.page,
  borderInlineStart: `3px solid ${theme.vars.palette.colours[toneColours[tone].front]}`,
  fontSize: '0.8125rem',
  lineHeight: 1.3,
  '& b': { display: 'block', color: theme.vars.palette.colours[toneColours[tone].front] },
  '& svg': { verticalAlign: '-0.125em' },
}));

const Down = styled('ol')(({ theme }) => ({
  margin: 0,
  marginBlock: '0.75rem 1.25rem',
  padding: 0,
  listStyle: 'none',
  borderInlineStart: `3px solid ${theme.vars.palette.colours.edge}`,
  '& li': { paddingBlock: '0.25rem', paddingInlineStart: '0.75rem' },
  '& [data-today]': {
    marginInlineStart: -3,
    fontWeight: 700,
    borderInlineStart: `3px solid ${theme.vars.palette.colours.ink}`,
    borderBlock: `1px solid ${theme.vars.palette.colours.ink}`,
  },
}));

const Item = styled('li', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  '& b': { color: theme.vars.palette.colours[toneColours[tone].front] },
  '& svg': { verticalAlign: '-0.125em' },
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
