import { lazy, Suspense } from 'react';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { isSealed, stageOf } from '@cynllun/domain/stage/stage';
import type { DeadlinesSource } from './source.ts';

const HandoverSection = lazy(async () => ({ default: (await import('./HandoverSection.tsx')).HandoverSection }));

/** The handover, once the plan is agreed: fetched then alone. */
export function Handover({ source }: { readonly source: DeadlinesSource }) {
  const { facts, today } = source;
  if (!isSealed(stageOf(standingFacts(facts, today), facts.review, today))) return null;
  return (
    <Suspense fallback={null}>
      <HandoverSection source={source} />
    </Suspense>
  );
}
