import type { Reply } from '@cynllun/domain/plan/plan';
import { newId } from '../newId.ts';

/** A reply to the first point of a response to version 1, which nobody has written yet. */
export const aReply = (fields: Partial<Reply> = {}): Reply => ({
  id: newId(),
  position: 1,
  version: 1,
  responseId: 'response',
  pointId: 'point',
  superseded: false,
  actionId: null,
  answer: null,
  changedActionId: null,
  words: '',
  ...fields,
});
