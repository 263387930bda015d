import { describe, expect, it } from 'vitest';
import { operations } from '../access/operations.ts';
import { consultationMayOpen, stageAllows } from './operations.ts';
import { isSealed } from './stage.ts';
import { stages } from './transitions.ts';

describe('what a stage allows', () => {
  it('is writing the draft until the Council agrees, and variations from then until the plan is closed', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'plan.edit'))).toEqual(
      stages.slice(0, stages.indexOf('agreed')),
    );
    expect(stages.filter((stage) => stageAllows(stage, 'variation.make'))).toEqual([
      'agreed',
      'shared',
      'handedOver',
      'monitoring',
    ]);
  });

  it('is reading and signing in at any stage', () => {
    expect(stages.filter((stage) => !stageAllows(stage, 'review.read'))).toEqual([]);
  });

  it('never is both the draft and a variation', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'plan.edit') && stageAllows(stage, 'variation.make'))).toEqual(
      [],
    );
  });

  it.each([
    'plan.edit',
    'plan.import',
    'recommendations.setUp',
    'variation.make',
    'progress.report',
    'progress.rate',
  ] as const)('holds back %s wherever the access table does for the seal', (operation) => {
    const plan = { kind: 'plan', authorityId: 'a', reviewId: 'r', sharedWithReviewers: false } as const;
    const heldBack = stages.filter((stage) => !operations[operation].when({ ...plan, sealed: isSealed(stage) }));
    expect(heldBack).not.toEqual([]);
    expect(heldBack.filter((stage) => stageAllows(stage, operation))).toEqual([]);
  });

  it('is opening consultations from drafting until the final is agreed', () => {
    expect(stages.filter(consultationMayOpen)).toEqual([
      'drafting',
      'submitted',
      'responded',
      'presented',
      'published',
    ]);
  });
});
