import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepOf, steps } from '@cynllun/domain/stage/steps';
import type { PortfolioQuery } from '../../generated/graphql.ts';
import { Paper } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { placeWith, useSought } from './sought.ts';

export type Tally = NonNullable<PortfolioQuery['home']>['reviews']['tally'];

/** All plans by their step, and the next dates by week: each bar leads to the plans it stands for, and says how many. */
export function Pictures({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation(['portfolio', 'process']);
  const { dayOfMonth, number } = useFormatter();
  const sought = useSought();
  const stands = steps.map((step) => ({
    step,
    count: tally.stages.filter(({ stage }) => stepOf(stage) === step).reduce((sum, { count }) => sum + count, 0),
  }));
  const dated = [tally.late, ...tally.weeks.map(({ count }) => count)];
  const [mostPlans, mostDates] = [Math.max(1, ...stands.map(({ count }) => count)), Math.max(1, ...dated)];
  return (
    <Pair>
      <Paper as="section" aria-labelledby="stands">
        <Typography variant="h3" component="h2" id="stands">
          {t('portfolio:stands.title')}
        </Typography>
        <ul>
          {stands.map(({ step, count }) => (
            <Bar key={step} to={placeWith(sought, { step })} parts={[['all', count]]} most={mostPlans}>
              <b>{number(count)}</b> {t(`process:step.${step}`)}
            </Bar>
          ))}
        </ul>
      </Paper>
      <Paper as="section" aria-labelledby="weeks">
        <Typography variant="h3" component="h2" id="weeks">
          {t('portfolio:weeks.title')}
        </Typography>
        <ul>
          <Bar to={placeWith(sought, { next: 'late' })} parts={[['late', tally.late]]} most={mostDates}>
            <b>{number(tally.late)}</b> {t('portfolio:weeks.late')}
          </Bar>
          {tally.weeks.map(({ week, count, yours }) => (
            <Bar
              key={week}
              to={placeWith(sought, { way: 'calendar', from: week })}
              parts={[
                ['all', count - yours],
                ['yours', yours],
              ]}
              most={mostDates}
            >
              <b>{number(count)}</b> {dayOfMonth(week)}
              {yours > 0 && <span>{t('portfolio:weeks.yours', { count: yours })}</span>}
            </Bar>
          ))}
        </ul>
      </Paper>
    </Pair>
  );
}

type Part = readonly [what: 'all' | 'late' | 'yours', count: number];

interface BarProps {
  readonly to: string;
  /** From the ground up. */
  readonly parts: readonly Part[];
  /** What the highest bar counts. */
  readonly most: number;
  readonly children: React.ReactNode;
}

const HEIGHT = 38;

function Bar({ to, parts, most, children }: BarProps) {
  const language = useLanguage();
  const heights = parts.map(([, count]) => (count / most) * HEIGHT);
  const below = (index: number) => heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0);
  return (
    <li>
      <Link to={inLanguage(language, to)} preventScrollReset>
        <svg viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {parts.map(([what], index) => (
            <rect key={what} y={HEIGHT - below(index)} width="10" height={heights[index]} data-part={what} />
          ))}
          <rect y={HEIGHT - 1} width="10" height="1" data-part="ground" />
        </svg>
        {children}
      </Link>
    </li>
  );
}

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '1rem',
  marginBlockEnd: '1rem',
  '& > section': { paddingBlock: '0.75rem' },
  '& ul': {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(min-content, 1fr)',
    gap: '0.25rem',
    margin: 0,
    marginBlockStart: '0.5rem',
    padding: 0,
    listStyle: 'none',
  },
  '& li': { maxInlineSize: 'none', overflowWrap: 'normal' },
  '& a': {
    display: 'grid',
    color: theme.vars.palette.colours.quiet,
    fontSize: '0.8125rem',
    lineHeight: 1.3,
    textDecoration: 'none',
    borderRadius: 4,
    '&:hover': { textDecoration: 'underline' },
  },
  '& a b': { color: theme.vars.palette.colours.ink, fontSize: '0.9375rem' },
  '& svg': { inlineSize: '100%', blockSize: HEIGHT },
  '& [data-part="all"]': { fill: theme.vars.palette.primary.main },
  '& [data-part="late"]': { fill: theme.vars.palette.colours.error },
  '& [data-part="yours"]': { fill: theme.vars.palette.colours.warning },
  '& [data-part="ground"]': { fill: theme.vars.palette.colours.edge },
  '@media (forced-colors: active)': { '& [data-part]': { fill: 'CanvasText' } },
  '@media print': { display: 'none' },
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
}));
