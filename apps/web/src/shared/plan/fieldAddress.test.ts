import { expect, test } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { fieldAddress, findingAddress } from './fieldAddress.ts';

const plan = examplePlan();
const [action] = plan.actions;

test.each([
  [`action:${action?.id}:outcome`, `/actions/${action?.id}`],
  [`indicator:${action?.indicators[0]?.id}:unit`, `/actions/${action?.id}`],
  [`recommendation:${plan.recommendations[0]?.id}:actions`, `/recommendations/${plan.recommendations[0]?.id}`],
  [`plan:${plan.id}:introduction`, '/introduction'],
  [`plan:${plan.id}:forums`, '/forums'],
  [`forum:${plan.forums[0]?.id}:stakeholderGroups`, '/forums'],
  [`plan:${plan.id}:consultationEvents`, '/consultations'],
  [`review:${plan.review.id}:publishedOn`, '/set-up'],
  [`authorityDate:${plan.authorityDates[0]?.id}:on`, '/deadlines'],
])('%s is at %s', (path, page) => {
  expect(fieldAddress(plan, path)).toBe(`/plans/${plan.id}${page}#${path}`);
});

test.each(findingFixtures)('every finding leads to a page of its plan: $name', (fixture) => {
  for (const finding of fixture.findings) {
    const address = findingAddress(fixture.plan, finding);
    expect(address).toMatch(/^\/plans\/[^/]+\/[a-z-]+[^#]*#./);
  }
});

test('a translation that is missing leads to the words to be written, with the original beside', () => {
  const path = `action:${action?.id}:title`;
  const finding = { code: 'publication.translationMissing', path, params: { language: 'cy' } };
  expect(findingAddress(plan, finding)).toBe(`/plans/${plan.id}/actions/${action?.id}?translate#${path}.cy`);
});
