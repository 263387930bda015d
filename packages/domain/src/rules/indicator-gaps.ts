import { path } from '../aggregate/path.ts';
import { isBlank } from '../text/text.ts';
import type { Gap, RuleContext } from './rule.ts';
import type { IndicatorOfAction } from './subjects.ts';

type IndicatorRule = (subject: IndicatorOfAction, context: RuleContext) => Gap | null;

/** Finds a gap where `field` of an indicator is empty. */
const emptyField =
  (field: 'baseline' | 'unit' | 'targetOn' | 'source' | 'frequency'): IndicatorRule =>
  ({ indicator, action, number }, { referenceOf }) => {
    const value = indicator[field];
    if (typeof value === 'string' ? !isBlank(value) : value !== null) return null;
    return {
      path: path('indicator', indicator.id, field),
      params: { reference: referenceOf(action), indicator: number },
    };
  };

export const baselineMissing = emptyField('baseline');
export const unitMissing = emptyField('unit');
export const targetDateMissing = emptyField('targetOn');
export const sourceMissing = emptyField('source');
export const frequencyMissing = emptyField('frequency');
