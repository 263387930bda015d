import { lazy, Suspense } from 'react';
import { styled } from '@mui/material/styles';
import type { StageStepsProps } from './StageSteps.tsx';

const StageSteps = lazy(async () => ({ default: (await import('./StageSteps.tsx')).StageSteps }));

/** `StageSteps` by a script of its own, which screens beside the ones that show it do not wait for. Its place is kept for it. */
export const WhereItStands = (props: StageStepsProps) => (
  <Kept>
    <Suspense fallback={null}>
      <StageSteps {...props} />
    </Suspense>
  </Kept>
);

/** As high as it will be where its steps stand beside one another. */
const Kept = styled('div')(({ theme }) => ({ [theme.breakpoints.up('md')]: { minBlockSize: '9.5rem' } }));
