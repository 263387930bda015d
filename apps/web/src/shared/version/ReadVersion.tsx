import { useCallback, useMemo, type ReactNode } from 'react';
import { noFacts } from '@cynllun/domain/rules/gate-facts';
import type { Finding } from '@cynllun/domain/plan/finding';
import { toPlan } from '../plan/readPlan.ts';
import { OthersContext } from '../plan/document/others.ts';
import { stillSource } from '../plan/source/PlanSource.ts';
import { ReadFrom } from '../plan/source/ReadFrom.tsx';
import { noAbilities } from '../plan/view.ts';
import type { FrozenPlanFragment } from '../../generated/graphql.ts';
import { useMarkViewed } from './useMarkViewed.ts';

interface ReadVersionProps {
  readonly opened: FrozenPlanFragment;
  readonly viewer: { readonly id: string };
  /** What the rules said when it was sent. */
  readonly found: readonly Finding[];
  readonly children: ReactNode;
}

/** Everything inside reads the plan as it was frozen, which counts as having read that version. */
export function ReadVersion({ opened: { version, plan, erased }, viewer, found, children }: ReadVersionProps) {
  useMarkViewed(plan.id, version.number);
  const placeOfOthers = useCallback(
    (recommendationId: string) => `/answers?like=${plan.id}.${version.number}.${recommendationId}`,
    [plan.id, version.number],
  );
  const source = useMemo(() => {
    const view = {
      viewer,
      stage: plan.stage,
      facts: { ...noFacts, ...plan.facts },
      authority: plan.authority,
      inspectorates: plan.inspectorates,
      people: plan.people,
      viewerCan: noAbilities,
      viewerActionIds: [],
    };
    return stillSource({ root: toPlan(plan), view }, new Map(erased.map((one) => [one.path, one.erasedAt])));
  }, [plan, erased, viewer]);
  return (
    <ReadFrom source={source} today={version.on} found={found}>
      <OthersContext value={placeOfOthers}>{children}</OthersContext>
    </ReadFrom>
  );
}
