import { describe, expect, it } from 'vitest';
import { addableNames, applyEdit, emptyNode, emptyFields, type Edit } from '../aggregate/edit.ts';
import { isFrozenAt, isRefusedAsFrozen } from '../aggregate/frozen.ts';
import { proseDocumentOf } from '../aggregate/prose.ts';
import { takeBack } from '../history/take-back.ts';
import type { Difference } from '../history/differences.ts';
import type { RootNode } from '../aggregate/aggregate.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { adviceAggregate as from } from './entities.ts';

const [adviceId, textId, judgementId] = [fixtureId('advice', 1), fixtureId('adviceText', 1), fixtureId('judgement', 1)];
const empty = (entity: string, id: string, fields: object) => ({
  ...emptyFields(from, entity, 'en'),
  ...emptyNode(from, entity, id),
  ...fields,
});
const judgement = empty('judgement', judgementId, { question: 'dovetails', position: 1 });
const advice = (text: object = {}): RootNode => ({
  ...empty('advice', adviceId, {}),
  id: adviceId,
  sequence: 1,
  texts: [empty('adviceText', textId, { number: 1, judgements: [judgement], ...text })],
});

const pointId = fixtureId('advicePoint', 1);
const addsPoint: Edit = { kind: 'add', entity: 'advicePoint', id: pointId, parentId: textId, fields: {} };
const judges: Edit = { kind: 'set', entity: 'judgement', id: judgementId, fields: { answer: 'fully' } };

describe('advice', () => {
  it('has points that reviewers add, and judgements that are there from the beginning', () => {
    expect(addableNames(from)).toEqual(['advicePoint']);
    const edits: readonly [Edit, boolean][] = [
      [addsPoint, false],
      [judges, false],
      [{ ...judges, kind: 'remove' }, true],
      [{ ...addsPoint, entity: 'judgement' }, true],
      [{ kind: 'freeze', entity: 'adviceText', id: textId }, true],
      [{ kind: 'set', entity: 'adviceText', id: textId, fields: { number: 2 } }, true],
      [{ kind: 'add', entity: 'inspectorateAgreement', id: pointId, parentId: textId, fields: {} }, true],
      [{ kind: 'add', entity: 'writtenResponse', id: pointId, parentId: textId, fields: {} }, true],
    ];
    expect(edits.map(([edit]) => isRefusedAsFrozen(from, advice(), edit))).toEqual(
      edits.map(([, isRefused]) => isRefused),
    );
  });

  it('is written together in one document a text', () => {
    const place = { entity: 'judgement', id: judgementId, field: 'words', language: null };
    expect(proseDocumentOf(from, advice(), place)).toBe(textId);
  });

  it('is never changed once it is issued', () => {
    const issued = advice({ isFrozen: true });
    expect(isFrozenAt(from, issued, 'judgement', judgementId)).toBe(true);
    for (const edit of [addsPoint, judges]) {
      expect(isRefusedAsFrozen(from, issued, edit)).toBe(true);
      expect(applyEdit(from, issued, edit)).toBe(issued);
    }
  });

  it('has nothing taken back that use cases wrote', () => {
    const changed = (one: Partial<Difference>, fields: Difference['fields']): Difference => ({
      entity: 'judgement',
      id: judgementId,
      parentId: textId,
      kind: 'changed',
      fields,
      ...one,
    });
    const said = (field: string, before: unknown) => ({ field, before, after: null });
    const edits = (things: readonly Difference[]) => takeBack(from, advice(), { things, unlinked: [] }, []);
    expect(edits([changed({ kind: 'added' }, [])])).toEqual([]);
    expect(edits([changed({}, [said('question', 'timed'), said('answer', 'not')])])).toEqual([
      { kind: 'set', entity: 'judgement', id: judgementId, fields: { answer: 'not' } },
    ]);
  });
});
