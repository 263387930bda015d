import { builder } from '../core/graphql/builder.ts';
import type { Context } from '../core/context.ts';
import { compareVersions, type VersionComparison } from '../submission/compare-versions.ts';
import type { FoundVersion } from '../submission/open-version.ts';
import { OpenedVersionRef, VersionComparisonRef } from '../submission/types.ts';
import { readResponses, type IssuedResponse } from './responses.ts';
import { IssuedResponseRef } from './types.ts';

/** The response whose points a version answers, and what became of the plan since the version that it is about. */
interface EarlierResponse {
  readonly response: IssuedResponse;
  readonly comparison: VersionComparison;
}

/** Of the responses that stand, the one to the latest version before this; null where there is none. */
async function earlierResponse(
  context: Context,
  { version: { planId, number } }: FoundVersion,
): Promise<EarlierResponse | null> {
  const responses = (await readResponses(context, planId)) ?? [];
  const response = responses.findLast(({ version, supersededById }) => version < number && supersededById === null);
  if (response === undefined) return null;
  const comparison = await compareVersions(context, planId, [response.version, number]);
  return comparison && { response, comparison };
}

const EarlierResponseRef = builder.objectRef<EarlierResponse>('EarlierResponse').implement({
  description: 'A written response to an earlier version, whose points a version answers.',
  fields: (t) => ({
    response: t.expose('response', { type: IssuedResponseRef, description: 'The response, as it was frozen.' }),
    comparison: t.expose('comparison', {
      type: VersionComparisonRef,
      description: 'What the version says otherwise than the one that the response is about.',
    }),
  }),
});

builder.objectField(OpenedVersionRef, 'earlierResponse', (t) =>
  t.field({
    type: EarlierResponseRef,
    nullable: true,
    description:
      'The response that stands to the latest version before it that has one: the replies of this version say what became of its points. Null where there is none.',
    resolve: (opened, _, context) => earlierResponse(context, opened),
  }),
);
