import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { stepOf, type Step } from '@cynllun/domain/stage/steps';
import type { PlanRowFragment } from '../../generated/graphql.ts';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { HowComplete, NextDeadline, PlanName } from './parts.tsx';

const lanes = ['drafted', 'advice', 'council', 'agreed', 'watched'] as const;
const LANE: Readonly<Record<Step, (typeof lanes)[number]>> = {
  arrangements: 'drafted',
  drafting: 'drafted',
  submitted: 'advice',
  responded: 'advice',
  presented: 'council',
  published: 'council',
  agreed: 'agreed',
  monitoring: 'watched',
};

/** The plans by how far they have come; those that wait for who reads have a heavier edge, and say *You*. */
export function PlanBoard({ plans }: { readonly plans: readonly PlanRowFragment[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <Board>
      {lanes.map((lane) => {
        const within = plans.filter(({ stage }) => LANE[stepOf(stage)] === lane);
        return (
          <section key={lane} aria-labelledby={`lane-${lane}`}>
            <Typography variant="h3" component="h2" id={`lane-${lane}`}>
              <span>{t(`lane.${lane}`)}</span> <span>{within.length}</span>
            </Typography>
            {within.length === 0 ? (
              <p>{t('laneEmpty')}</p>
            ) : (
              <ul>
                {within.map((plan) => (
                  <li key={plan.id} data-yours={plan.waitingOn.turn === 'you'}>
                    <PlanName plan={plan} />
                    <Waiting review={plan} />
                    <NextDeadline plan={plan} />
                    <HowComplete plan={plan} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </Board>
  );
}

const Board = styled('div')(({ theme: { vars } }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
  gap: '0.75rem',
  alignItems: 'start',
  '& > section': { padding: '0.5rem', backgroundColor: vars.palette.colours.sunk, borderRadius: 8 },
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
  '& [data-yours="true"]': { borderWidth: 2, borderColor: vars.palette.primary.main },
  '& small': { color: vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
