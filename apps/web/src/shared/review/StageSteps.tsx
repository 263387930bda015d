import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DeadlineFacts } from '@cynllun/domain/deadlines/facts';
import { nextStep, trackOf, type TrackStep } from '@cynllun/domain/review/track';
import { AppLink } from '../layout/AppLink.tsx';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import { useFormatter } from '../words/useLanguage.ts';
import type { deadlinesOf } from './placeOf.ts';
import { placeOfTask } from './tasks.ts';
import { asSeenBy } from './asSeenBy.ts';

export interface StageStepsProps {
  readonly facts: DeadlineFacts;
  readonly today: string;
  /** Whose plan it is and what who looks may do: *you*, where it is theirs to do. */
  readonly review: Parameters<typeof deadlinesOf>[0];
  readonly roles: Parameters<typeof asSeenBy>[0];
}

/** The steps of the process with the day of each, and what the next one needs: from whom, by when. Needs `process` and `home`. */
export function StageSteps({ facts, today, review, roles }: StageStepsProps) {
  const { t } = useTranslation('process');
  return (
    <Section aria-labelledby="stage-steps">
      <Typography variant="h2" id="stage-steps">
        {t('track.title')}
      </Typography>
      <Steps>
        {trackOf(facts, today).map((one) => (
          <Step key={one.step} of={one} />
        ))}
      </Steps>
      <Next {...{ facts, today, review, roles }} />
    </Section>
  );
}

function Step({ of: { step, is, on } }: { readonly of: TrackStep }) {
  const { t } = useTranslation('process');
  const { shortDate } = useFormatter();
  return (
    <li data-is={is} aria-current={is === 'here' ? 'step' : undefined}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r={is === 'here' ? 7 : 8} />
        {is === 'past' && <path d="m6 10.5 3 3 5-6" />}
      </svg>
      <span>
        {t(`step.${step}`)}
        <VisuallyHidden>, {t(`track.${is}`)}</VisuallyHidden>
        {on !== null && <small>{shortDate(on)}</small>}
      </span>
    </li>
  );
}

function Next({ facts, today, review, roles }: StageStepsProps) {
  const { t } = useTranslation(['process', 'home']);
  const { waiting, due, gate } = nextStep(facts, today);
  const { on, for: what, since } = waiting;
  if (what === null) return <p>{t('process:track.nothing')}</p>;
  const seen = asSeenBy(roles, on);
  const whom = t(`home:waitedOn.${seen}`);
  return (
    <NextStep>
      <p>
        <b>{t('process:track.next')}</b>{' '}
        {seen === 'you' ? (
          <>
            {whom}: <AppLink to={placeOfTask(what, review)}>{t(`home:waits.task.${what}`)}</AppLink>
          </>
        ) : (
          `${whom}: ${t(`home:waitedFor.${what}`)}`
        )}
        {due !== null && `, ${t('process:track.due', { on: due })}`}
        {since !== null && ` (${t('home:since', { on: since })})`}
      </p>
      {gate !== null && <p>{t(`process:track.gate.${gate}`)}</p>}
    </NextStep>
  );
}

const Section = styled('section')({ marginBlockEnd: '1.25rem' });

const Steps = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: '0.25rem',
  margin: '0.75rem 0',
  padding: 0,
  listStyle: 'none',
  '& > li': { position: 'relative', display: 'flex', gap: '0.5rem', fontSize: '0.8125rem', lineHeight: 1.3846 },
  '& > li > span': { minInlineSize: 0, overflowWrap: 'anywhere' },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.colours.quiet },
  '& > [data-is="here"]': { fontWeight: 650 },
  '& > [data-is="ahead"]': { color: theme.vars.palette.colours.quiet },
  '& svg': {
    flex: 'none',
    fill: theme.vars.palette.colours.page,
    stroke: theme.vars.palette.colours.edge,
    strokeWidth: 1.5,
  },
  '& [data-is="past"] circle': { fill: theme.vars.palette.colours.primary, stroke: theme.vars.palette.colours.primary },
  '& [data-is="past"] path': { fill: 'none', stroke: theme.vars.palette.colours.onPrimary, strokeWidth: 2 },
  '& [data-is="here"] circle': { stroke: theme.vars.palette.colours.primary, strokeWidth: 4 },
  '@media (forced-colors: active)': {
    '& svg circle': { stroke: 'CanvasText', fill: 'Canvas' },
    '& [data-is="past"] circle': { fill: 'CanvasText', stroke: 'CanvasText' },
    '& [data-is="past"] path': { stroke: 'Canvas' },
  },
  [theme.breakpoints.up('md')]: {
    gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
    '& > li': { display: 'block', paddingInlineEnd: '0.5rem' },
    '& > li > svg': { display: 'block', marginBlockEnd: '0.25rem', position: 'relative', zIndex: 1 },
    '& > li:not(:last-of-type)::before': {
      content: '""',
      position: 'absolute',
      insetBlockStart: 9,
      insetInlineStart: 20,
      insetInlineEnd: 0,
      borderBlockStart: `2px solid ${theme.vars.palette.colours.line}`,
    },
    '& > [data-is="past"]:not(:last-of-type)::before': { borderColor: theme.vars.palette.colours.primary },
  },
}));

const NextStep = styled('div')({ '& p': { marginBlock: '0.25rem' } });
