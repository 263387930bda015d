import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { reuseFindings } from '../reuseFindings.ts';
import type { PlanSource } from './PlanSource.ts';
import { FindingsContext, SourceContext, usePlan, usePlanView, useToday } from './usePlan.ts';

interface ReadFromProps {
  readonly source: PlanSource;
  /** The day for which the rules are run. */
  readonly today: string;
  readonly children: ReactNode;
}

/** Everything inside reads the plan of this source. */
export function ReadFrom({ source, today, children }: ReadFromProps) {
  const read = useMemo(() => ({ source, today }), [source, today]);
  return (
    <SourceContext value={read}>
      <WithFindings>{children}</WithFindings>
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
