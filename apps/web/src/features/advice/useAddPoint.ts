import { newId } from '../../shared/plan/newId.ts';
import { useAdd } from '../../shared/plan/useAdd.ts';
import type { Anchor } from './anchors.ts';
import { useText, type PartOfText } from './useAdvice.ts';

/** Adds a point about something, at the end of all, with the cursor in its words. */
export function useAddPoint(): (part: PartOfText, anchor: Anchor) => void {
  const add = useAdd();
  const text = useText();
  return (part, anchor) => {
    const id = newId();
    const position = Math.max(0, ...text.points.map((one) => one.position)) + 1;
    const fields = { ...anchor, position, recommendationId: part.recommendationId ?? '' };
    add({
      edits: [{ kind: 'add', entity: 'advicePoint', id, parentId: text.id, fields }],
      field: `advicePoint:${id}:words`,
    });
  };
}
