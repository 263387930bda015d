// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Mapping } from '@cynllun/domain/reading/fields';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { ColumnsSection } from './ColumnsSection.tsx';
import { fileRead } from './fileRead.example.ts';

test('a hidden column is marked and left out until it is ticked; then it holds what its heading says', async () => {
  const read = fileRead(
    [
      ['Action', 'End date'],
      ['Recruit two therapists', '31/3/28'],
    ],
    { hiddenColumns: [1] },
  );
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const { user, say } = await renderInPlan(<ColumnsSection read={read} onMapping={onMapping} />, {
    areas: ['import', 'fields', 'plan'],
  });
  expect(screen.getByText(say('import:columns.hidden'))).toBeDefined();
  const tick = screen.getByRole<HTMLInputElement>('checkbox', {
    name: say('import:columns.bringIn', { name: 'B', heading: 'End date' }),
  });
  expect(tick.checked).toBe(false);
  await user.click(tick);
  expect(onMapping).toHaveBeenCalledExactlyOnceWith({ headingRow: 0, fields: ['title', 'endsOn'] });
});
