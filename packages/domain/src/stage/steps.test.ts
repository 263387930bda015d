import { expect, it } from 'vitest';
import { stagesOf, stepOf, steps } from './steps.ts';
import { stages } from './transitions.ts';

it('the steps are all the stages, each in one of them, in the order of the process', () => {
  expect(steps.flatMap(stagesOf)).toEqual(stages);
  for (const step of steps) expect(stagesOf(step).map(stepOf)).toEqual(stagesOf(step).map(() => step));
});
