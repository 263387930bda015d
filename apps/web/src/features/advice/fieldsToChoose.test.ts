import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { find } from '@cynllun/domain/plan/edit';
import { wordsIn, type Text } from '@cynllun/domain/text/text';
import { chaptersOf } from '@cynllun/domain/plan/chapters';
import { readField } from './anchors.ts';
import { fieldsToChoose } from './fieldsToChoose.ts';

const plan = examplePlan();
const chapters = [...chaptersOf(plan), null];

test.each(chapters.flatMap((chapter) => (['en', 'cy'] as const).map((language) => ({ chapter, language }))))(
  'every sentence that can be chosen stands in its field, where it is said to ($language)',
  ({ chapter, language }) => {
    const choices = fieldsToChoose(plan, chapter, language);
    expect(choices.length).toBeGreaterThan(0);
    for (const { anchor, sentences } of choices.filter(({ anchor: { field } }) => field !== '')) {
      const { field, language: written } = readField(anchor.field);
      const value = find(plan, anchor.entity as 'action', anchor.entityId)?.node[field];
      const words = written === null ? value : wordsIn(value as Text, written).words;
      for (const one of sentences) expect(String(words).startsWith(one.words, one.start)).toBe(true);
    }
  },
);

test('an empty field of an action can be chosen, an empty one of what belongs to it cannot', () => {
  const [chapter] = chaptersOf(plan);
  const action = chapter?.actions[0];
  if (chapter === undefined || action === undefined) throw new Error('The example has an action');
  const empty = { ...action, endsOn: null, costLines: action.costLines.map((one) => ({ ...one, purpose: '' })) };
  const choices = fieldsToChoose(plan, { ...chapter, actions: [empty] }, 'en').map(({ anchor }) => anchor);
  const fieldsOf = (entity: string) => choices.filter((one) => one.entity === entity).map((one) => one.field);
  expect(fieldsOf('action')).toContain('endsOn');
  expect(fieldsOf('costLine')).not.toContain('purpose');
});

test('what only places a thing says nothing of it', () => {
  const fields = chapters.flatMap((chapter) => fieldsToChoose(plan, chapter, 'en')).map(({ anchor }) => anchor.field);
  expect(fields).not.toContain('position');
  expect(fields).not.toContain('recommendationIds');
  expect(fields).not.toContain('sharedWithReviewers');
});
