import { expect, test } from 'vitest';
import { presenceRoomName, proseRoomName } from './roomNames.ts';

test('a room is named after its aggregate, its root and its document', () => {
  const owner = { aggregate: 'notebook', rootId: 'a-notebook' };
  expect(proseRoomName(owner, 'a-page')).toBe('prose/notebook/a-notebook/a-page');
  expect(presenceRoomName(owner)).toBe('presence/notebook/a-notebook');
});
