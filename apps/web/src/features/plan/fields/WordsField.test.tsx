// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { WordsField } from './WordsField.tsx';

function FundingSource() {
  const cost = usePlan().actions.flatMap(({ costLines }) => costLines)[0];
  return cost && <WordsField entity="costLine" of={cost} field="fundingSource" />;
}

/** As a plan has it whose words came in before line breaks were taken out of one-line fields. */
function planWithTwoLines() {
  const plan = examplePlan();
  const [first] = plan.actions.flatMap(({ costLines }) => costLines);
  const actions = plan.actions.map((action) => ({
    ...action,
    costLines: action.costLines.map((line) =>
      line === first ? { ...line, fundingSource: 'Welsh Government\nIntegrated Care Fund' } : line,
    ),
  }));
  return { ...plan, actions };
}

test('words that came in on two lines stay apart in a field of one, also once a letter is typed', async () => {
  const areas = ['plan', 'errors', 'fields', 'findings', 'input'] as const;
  const { user, say, store } = await renderInPlan(<FundingSource />, { areas, plan: planWithTwoLines() });
  const field = screen.getByLabelText<HTMLInputElement>(say('fields:costLine.fundingSource'));
  expect(field.value).toBe('Welsh Government Integrated Care Fund');
  await user.type(field, 's');
  const [cost] = store.getSnapshot().root.actions.flatMap(({ costLines }) => costLines);
  expect(cost?.fundingSource).toBe('Welsh Government Integrated Care Funds');
});
