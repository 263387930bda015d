import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Finding } from '@cynllun/domain/plan/finding';
import { reuseFindings } from '../reuseFindings.ts';
import type { PlanSource } from './PlanSource.ts';
import { FindingsContext, SourceContext, usePlan, usePlanView, useToday } from './usePlan.ts';

interface ReadFromProps {
  readonly source: PlanSource;
  /** The day for which the rules are run. */
  readonly today: string;
  /** What the rules said, where that was kept; otherwise they are run. */
  readonly found?: readonly Finding[] | undefined;
  readonly children: ReactNode;
}

/** Everything inside reads the plan of this source. */
export function ReadFrom({ source, today, found, children }: ReadFromProps) {
  const read = useMemo(() => ({ source, today }), [source, today]);
  return (
    <SourceContext value={read}>
      {found === undefined ? (
        <WithFindings>{children}</WithFindings>
      ) : (
        <FindingsContext value={found}>{children}</FindingsContext>
      )}
    </SourceContext>
  );
}

/** The rules run once for all who ask, a moment after the words they are about are on the screen. */
function WithFindings({ children }: { readonly children: ReactNode }) {
  const plan = useDeferredValue(usePlan());
  const { facts } = usePlanView();
  const today = useToday();
  const [find] = useState(reuseFindings);
  const found = useMemo(() => find(plan, facts, today), [find, plan, facts, today]);
  return <FindingsContext value={found}>{children}</FindingsContext>;
}
