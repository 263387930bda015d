import type { Stage } from './transitions.ts';

/** The stages as people follow them: eight steps, some of which are several stages. */
export const steps = [
  'arrangements',
  'drafting',
  'submitted',
  'responded',
  'presented',
  'published',
  'agreed',
  'monitoring',
] as const satisfies readonly Stage[];
export type Step = (typeof steps)[number];

const STAGES: Readonly<Record<Step, readonly Stage[]>> = {
  arrangements: ['arrangements'],
  drafting: ['drafting'],
  submitted: ['submitted'],
  responded: ['responded'],
  presented: ['presented'],
  published: ['published'],
  agreed: ['agreed', 'shared', 'handedOver'],
  monitoring: ['monitoring', 'closed'],
};

export const stagesOf = (step: Step): readonly Stage[] => STAGES[step];

/** The step that a stage is part of. */
export const stepOf = (stage: Stage): Step => steps.find((step) => STAGES[step].includes(stage)) ?? 'arrangements';
