import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Gate, Progress } from '@cynllun/domain/summary/progress';

interface NextGateProps {
  readonly gate: Gate;
  readonly progress: Pick<Progress, 'met' | 'missing'>;
}

/** How far the plan is from the gate that comes next: the one figure that leads. */
export function NextGate({ gate, progress: { met, missing } }: NextGateProps) {
  const { t } = useTranslation('panels');
  const of = met + missing;
  return (
    <Figures>
      <p>
        <b>{missing === 0 ? t('completeness.ready') : t('completeness.left', { count: missing })}</b>
        {t(`completeness.before.${gate}`)}
      </p>
      <Bar aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 100 : (100 * met) / of}%` }} />
      </Bar>
      <small>{t('completeness.met', { met, of })}</small>
    </Figures>
  );
}

const Figures = styled('div')(({ theme }) => ({
  marginBlockEnd: '0.75rem',
  '& p': { margin: 0 },
  '& b': { display: 'block', fontSize: '1.0625rem', fontWeight: 650 },
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));

const Bar = styled('div')(({ theme }) => ({
  marginBlock: '0.375rem 0.25rem',
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  backgroundColor: theme.vars.palette.colours.sunk,
  '& span': {
    display: 'block',
    blockSize: 8,
    backgroundColor: theme.vars.palette.primary.main,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
}));
