import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { planWith } from '../fixtures/builders.ts';
import { paperWith } from '../fixtures/council-paper.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import type { RootNode } from './aggregate.ts';
import { contentOf, rootOfContent } from './content.ts';

/** Seals words by numbering them, so that they can be found again. */
function sealing() {
  const words: string[] = [];
  const paths: string[] = [];
  return {
    words,
    paths,
    seal: (path: string, said: string) => {
      paths.push(path);
      return { sha256: words.push(said) - 1 };
    },
    open: (_: string, sealed: unknown) => words[(sealed as { sha256: number }).sha256],
  };
}

/** What a root says: lists without an order may come in any. */
const says = ({ sequence: _, authorityId: __, ...plan }: Plan) => ({
  ...plan,
  versions: [],
  actions: plan.actions.map((action) => ({
    ...action,
    recommendationIds: action.recommendationIds.toSorted(),
    objectiveIds: action.objectiveIds.toSorted(),
  })),
});

describe('the content of a root', () => {
  it('gives the root back, of any plan, but for what it had frozen before', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        const plan = { ...any, events: any.events.filter(({ on }) => on !== null) };
        const { seal, open } = sealing();
        // As a plan is read: each list in its order.
        const ordered = rootOfContent(
          planAggregate,
          contentOf(planAggregate, plan, (_, words) => words),
          (__, words) => words,
        );
        const again = { ...ordered, sequence: 0, versions: plan.versions } as RootNode;
        const content = contentOf(planAggregate, again, seal);
        expect(rootOfContent(planAggregate, content, open)).toEqual(ordered);
      }),
    );
    const plan = examplePlan();
    const { seal, open } = sealing();
    expect(rootOfContent(planAggregate, contentOf(planAggregate, plan, seal), open)).toEqual(says(plan));
  });

  it('holds no words: all of them are sealed, each under a path of its own', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const { seal, paths } = sealing();
        const said = 'QQwordsQQ';
        const withWords: Plan = { ...plan, introduction: { ...plan.introduction, en: said } };
        expect(JSON.stringify(contentOf(planAggregate, withWords, seal))).not.toContain(said);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
    const { seal, words } = sealing();
    const content = JSON.stringify(contentOf(planAggregate, examplePlan(), seal));
    expect(words.length).toBeGreaterThan(50);
    for (const one of words.filter((said) => said.length > 12)) expect(content).not.toContain(JSON.stringify(one));
  });

  it('has nothing of what is apart from the root', () => {
    const { review } = examplePlan();
    const inspectorateIds = ['0190ffff-0000-7000-8000-000000000001'];
    const plan = planWith({ councilPapers: [paperWith()], review: { ...review, inspectorateIds } });
    const { seal, open, words } = sealing();
    expect(rootOfContent(planAggregate, contentOf(planAggregate, plan, seal), open)).toEqual(says(examplePlan()));
    expect(words).not.toContain(paperWith().resolution.en);
  });

  it('is the same whatever the order of lists that have none', () => {
    const plan = examplePlan();
    const turned = {
      ...plan,
      actions: plan.actions.map((action) => ({
        ...action,
        recommendationIds: action.recommendationIds.toReversed(),
        objectiveIds: action.objectiveIds.toReversed(),
      })),
      consultationEvents: plan.consultationEvents.map((event) => ({ ...event, groups: event.groups.toReversed() })),
    };
    const plain = (root: RootNode) => contentOf(planAggregate, root, (_, words) => words);
    expect(plain(turned)).toEqual(plain(plan));
  });

  it('of an older shape is read: what came later is empty, what is gone is left out', () => {
    const { action: older, ...content } = contentOf(planAggregate, examplePlan(), (_, words) => words);
    const actions = content['actions'] as readonly Readonly<Record<string, unknown>>[];
    const [first] = actions.map(({ partnerBodies: _, outcome: __, ...rest }) => ({ ...rest, retired: 'said once' }));
    const root = rootOfContent(
      planAggregate,
      { ...content, actions: [first], gapReasons: undefined, retired: [older] },
      (_, words) => words,
    );
    const [action] = root['actions'] as readonly Readonly<Record<string, unknown>>[];
    expect(action).toMatchObject({ partnerBodies: [], outcome: { original: 'en', en: '', cy: '', madeFrom: null } });
    expect(action).not.toHaveProperty('retired');
    expect(root).toMatchObject({ gapReasons: [] });
    expect(root).not.toHaveProperty('retired');
  });
});
