import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityNames, fieldsOf } from '../aggregate/aggregate.ts';
import { arbitraryEdit } from '../fixtures/arbitrary-edit.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { differencesBetween } from '../history/differences-between.ts';
import { add, applyEdit, remove, set, type Edit } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import { asAgreed, sealingEdits } from './seal.ts';
import { sealedDifferences } from './sealed-differences.ts';
import { isOfSealed, isSealedEntity, isSealedField, isWording } from './sealed.ts';

const example = examplePlan();
const actionId = example.actions[0]?.id ?? '';
const people = [1, 2, 3, 4].map((number) => fixtureId('person', number));
const apply = (plan: Plan, edits: readonly Edit[]): Plan => edits.reduce(applyEdit, plan);

/** A plan after some edits that could be made to it, each following from a number. */
function edited(plan: Plan, seeds: readonly number[], from: string): Plan {
  let count = 0;
  const newId = () => `0190ff${from}-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  return seeds.reduce((before, seed) => applyEdit(before, arbitraryEdit(before, seed, people, newId)), plan);
}

const namedIn = (plan: Plan) =>
  plan.actions.flatMap(({ responsiblePersonId, accountablePersonId }) =>
    [responsiblePersonId, accountablePersonId].flatMap((id) => id ?? []),
  );
const beyond = (agreed: Plan, plan: Plan) => sealedDifferences(differencesBetween(planAggregate, agreed, plan));

describe('the seal', () => {
  test('makes a plan say exactly what was agreed, whatever was written to it since', () => {
    const seeds = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(seeds, seeds, (before, since) => {
        const agreed = edited(example, before, 'fe');
        const now = edited(agreed, since, 'ff');
        const sealed = asAgreed(now, agreed, namedIn(agreed));
        expect(beyond(agreed, sealed)).toEqual([]);
        expect(sealingEdits(sealed, agreed, namedIn(agreed))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves alone what is not of the agreement: who may read it, the dates of the review, what happened', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (since) => {
        const now = edited(example, since, 'ff');
        const sealed = asAgreed(now, example, namedIn(example));
        for (const part of ['review', 'sharedWithReviewers', 'events', 'extensions', 'authorityDates'] as const)
          expect(sealed[part]).toEqual(now[part]);
      }),
      { numRuns: 100 },
    );
  });

  test('does not name again somebody who has left', () => {
    const person = fixtureId('person', 9);
    const agreed = applyEdit(example, set('action', actionId, { responsiblePersonId: person, endsOn: '2029-01-01' }));
    const now = apply(agreed, [set('action', actionId, { responsiblePersonId: null, endsOn: null })]);
    const sealed = asAgreed(now, agreed, []);
    const action = sealed.actions.find(({ id }) => id === actionId);
    expect([action?.responsiblePersonId, action?.endsOn]).toEqual([null, '2029-01-01']);
  });

  test('is of titles, descriptions, outcomes, indicators, targets, dates, costs, people and monitoring', () => {
    const sealed = entityNames(planAggregate).filter(isSealedEntity);
    expect(sealed.toSorted()).toEqual(
      [
        'plan', 'recommendation', 'action', 'indicator', 'costLine', 'note', 'partnerBody', 'forum', 'stakeholderGroup',
        'otherPlan', 'objective',
      ].toSorted(),
    ); // prettier-ignore
    const open = sealed.flatMap((entity) =>
      Object.keys(fieldsOf(planAggregate, entity)).filter((field) => !isSealedField(entity, field)),
    );
    expect(open).toEqual(['sharedWithReviewers']);
  });
});

describe('an edit', () => {
  const line = fixtureId('costLine', 77);
  test.each<[string, Edit, boolean, boolean]>([
    ['of a title', set('action', actionId, { title: { en: 'Visit' } }), true, true],
    ['of a description', set('action', actionId, { description: 'Two officers' }), true, true],
    ['of words and of a day', set('action', actionId, { description: 'x', endsOn: null }), true, false],
    ['of a person', set('action', actionId, { responsiblePersonId: null }), true, false],
    ['that adds', add('costLine', line, actionId, { purpose: 'Petrol' }), true, false],
    ['that removes', remove('action', actionId), true, false],
    ['of who may read it', set('plan', example.id, { sharedWithReviewers: true }), false, false],
    ['of its words and of who may read it', set('plan', example.id, { sharedWithReviewers: true, introduction: { en: 'x' } }), false, false],
    ['of the review', set('review', example.review.id, { publishedOn: null }), false, false],
    ['of a date of the authority’s own', remove('authorityDate', line), false, false],
    ['of what there is not', { kind: 'set', entity: 'nothing', id: line, fields: { words: 'x' } }, false, false],
  ])('%s', (_, edit, ofSealed, wording) => {
    expect([isOfSealed(edit), isWording(edit)]).toEqual([ofSealed, wording]);
  }); // prettier-ignore
});
