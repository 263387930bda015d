import { useQuery } from '@apollo/client/react';
import { sealedDifferences } from '@cynllun/domain/agreement/sealed-differences';
import { graphql } from '../../../generated/index.ts';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { DifferenceList } from '../../../shared/plan/changes/DifferenceList.tsx';
import { usePlanId } from '../../../shared/plan/source/usePlan.ts';

/** What one version of a plan changed of the one before it. */
const VersionChanged = graphql(`
  query VersionChanged($planId: ID!, $from: Int!, $to: Int!) {
    planVersionComparison(planId: $planId, from: $from, to: $to) {
      ...VersionsCompared @unmask
    }
  }
`);

interface VersionChangesProps {
  readonly from: number;
  readonly to: number;
}

/** What differs between two versions, field by field, the one beside the other. */
export function VersionChanges({ from, to }: VersionChangesProps) {
  const planId = usePlanId();
  const { data, error, refetch } = useQuery(VersionChanged, {
    variables: { planId, from, to },
    fetchPolicy: 'no-cache',
  });
  const compared = data?.planVersionComparison;
  if (!compared) return <Awaiting error={error} onTryAgain={refetch} />;
  // What happened to the plan between the two stands above.
  return <DifferenceList things={sealedDifferences(compared.things)} gone={compared.gone} />;
}
