import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { stepOf, steps } from '@cynllun/domain/stage/steps';
import type { Stage } from '@cynllun/domain/stage/transitions';

/** How far a plan has come, as a line of eight dots, and its step in words. Needs the area `process`. */
export function StageTrack({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('process');
  const step = stepOf(stage);
  const here = steps.indexOf(step);
  return (
    <Track>
      <svg width="84" height="12" viewBox="0 0 84 12" aria-hidden="true" focusable="false">
        <line x1="6" x2="78" y1="6" y2="6" />
        {steps.map((one, index) => (
          <circle key={one} cx={6 + index * 10.25} cy="6" r={index === here ? 4 : 3} data-is={standing(index, here)} />
        ))}
      </svg>
      {t(`step.${step}`)}
    </Track>
  );
}

const standing = (index: number, here: number) => (index < here ? 'past' : index === here ? 'here' : 'ahead');

const Track = styled('span')(({ theme: { vars } }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.125rem 0.5rem',
  '& svg': { flex: 'none' },
  '& line': { stroke: vars.palette.colours.line, strokeWidth: 2 },
  '& circle': { stroke: vars.palette.primary.main, strokeWidth: 1.5, fill: vars.palette.primary.main },
  '& [data-is="here"]': { fill: vars.palette.colours.page, strokeWidth: 3 },
  '& [data-is="ahead"]': { fill: vars.palette.colours.page, stroke: vars.palette.colours.edge },
  '@media (forced-colors: active)': {
    '& line, & circle': { stroke: 'CanvasText' },
    '& [data-is="past"]': { fill: 'CanvasText' },
    '& [data-is="here"], & [data-is="ahead"]': { fill: 'Canvas' },
  },
}));
