import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import type { CacheableQuery } from '../core/cache/cacheable-query.ts';
import type { VersionKey } from '../core/cache/version-key.ts';
import type { Context } from '../core/context.ts';
import { cacheablePlan } from '../plan/cacheable-plan.ts';
import { openWayIn } from './ways-in.ts';

/** Of a copy all follows from what was frozen, and of the page from the way in. */
const fields: ReadonlySet<string> = new Set([
  ...cacheablePlan.fields,
  'ContributorPage.*',
  'ConsultationCopyContent.*',
  ...['id', ...Object.keys(fieldsOf(consultationAggregate, 'consultationQuestion'))].map(
    (field) => `ConsultationQuestion.${field}`,
  ),
]);

/**
 * What somebody who takes part is shown. The copy is frozen: besides what of it was erased, an answer turns on where the
 * consultation stands, whom the link invites, and the names of the authority and the review, which are all in the way in.
 */
export const cacheableContributorPage: CacheableQuery = {
  root: 'contributorPage',
  fields,
  async version(context, { link }) {
    if (typeof link !== 'string') return null;
    const version = await versionOf(context, link);
    if (version !== null) asked.set(context, { link, version });
    return version;
  },
  async isOfVersion(context) {
    const found = asked.get(context);
    return found !== undefined && isDeepStrictEqual(found.version, await versionOf(context, found.link));
  },
};

/** Of each request, what its answer was found to turn on before it was made. */
const asked = new WeakMap<Context, { readonly link: string; readonly version: VersionKey }>();

async function versionOf(context: Context, link: string): Promise<VersionKey | null> {
  const way = await openWayIn(context, link);
  return way === null ? null : { logs: null, facts: null, unlogged: way, viewer: null, day: context.today() };
}
