import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../../generated/index.ts';
import type { Loaded } from '../../aggregate/store/transport.ts';
import { openRoot, type Opened, type Opening } from '../../writing/openRoots.ts';
import { toPlan } from '../readPlan.ts';
import type { PlanView } from '../view.ts';
import { keyOf, type Preparation } from './preparation.ts';

/** The version that amendments are made to. */
const VersionToAmend = graphql(`
  query VersionToAmend($planId: ID!, $number: Int!) {
    planVersion(planId: $planId, number: $number) {
      plan {
        ...PlanContent @unmask
      }
    }
  }
`);

/**
 * Opens what is prepared over a plan: the plan as it stands, or the version that was agreed, with the edits that are on the
 * device. What others write meanwhile comes when it is opened, looked at again, or refused.
 * @param plan how the plan itself is opened
 * @throws NoAnswer when the server could not be reached, or failed.
 */
export function openPrepared(
  client: ApolloClient,
  plan: Opening<PlanView>,
  preparation: Preparation,
): Promise<Opened<PlanView>> {
  const { kind, version } = preparation;
  const planId = plan.key;
  return openRoot({
    ...plan,
    key: keyOf(planId, preparation),
    transport: { ...plan.transport, load },
    // It misses no version: nothing of it is in a draft.
    binding: { ...plan.binding, sendsTogether: true, cutoffOf: () => 0 },
  });

  async function load(): Promise<Loaded<PlanView>> {
    const [loaded, base] = await Promise.all([plan.transport.load(), version === null ? null : loadVersion(version)]);
    if (loaded.kind !== 'loaded') return loaded;
    if (version !== null && base === null) return { kind: 'notFound' };
    const { view } = loaded;
    const prepared = { ...view, prepares: kind, viewerActionIds: [] };
    if (base === null) return { kind: 'loaded', view: prepared };
    // What the plan says is the version's; what has happened to it, and how far it was written, is its own.
    const { sequence, events, versions } = view.root;
    const root = { ...base, sequence, events, versions };
    return { kind: 'loaded', view: { ...prepared, root, draft: view.root } };
  }

  async function loadVersion(number: number) {
    const { data } = await client.query({
      query: VersionToAmend,
      variables: { planId, number },
      fetchPolicy: 'no-cache',
    });
    return data?.planVersion ? toPlan(data.planVersion.plan) : null;
  }
}
