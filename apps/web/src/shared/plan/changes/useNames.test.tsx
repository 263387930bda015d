// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { renderInPlan } from '../../testing/renderInPlan.tsx';
import { useQuote } from '../../words/useQuote.ts';
import { useNames, type Gone } from './useNames.ts';

const action = examplePlan().actions[0]?.id ?? '';

interface PlaceProps {
  readonly path: string;
  readonly gone: readonly Gone[];
}

function Place({ path, gone }: PlaceProps) {
  const { plain } = useQuote();
  return <p>{useNames(gone).value('gapReason', 'path', path, plain)}</p>;
}

test.each([
  ['a field', 'en', `action:${action}:endsOn`, 'Action 1a, Ends'],
  ['a field, in Welsh', 'cy', `action:${action}:endsOn`, 'Cam gweithredu 1a, Yn gorffen'],
  ['a field with no words', 'en', `action:${action}:nonsense`, 'Action 1a'],
  ['what is gone', 'en', 'action:gone:endsOn', 'Action: Visit weekly, Ends (since removed)'],
  ['what nobody knows', 'en', 'elsewhere', 'elsewhere'],
] as const)('where a gap is, is said in words: %s', async (_, language, path, words) => {
  const gone = [{ entity: 'action', id: 'gone', name: { en: 'Visit weekly', cy: '', original: 'en' } }];
  await renderInPlan(<Place path={path} gone={gone} />, { areas: ['history', 'plan', 'fields'], language });
  expect((await screen.findByRole('paragraph')).textContent).toBe(words);
});
