import { can } from '@cynllun/domain/access/access';
import type { Context } from '../core/context.ts';
import { allReviews, findOverviews, mayManagePeople } from '../portfolio/overview.ts';
import { peopleOfOrganisation, peopleOfReviews, type PersonHere } from '../people/list-people.ts';

/** Whose people: an organisation's, or a review's. */
export interface Among {
  readonly organisationId?: string | null | undefined;
  readonly reviewId?: string | null | undefined;
}

/** Someone as they stand there; null where they are not among these people, or the viewer does not manage them. */
export async function readPersonHere(
  context: Context,
  { organisationId, reviewId }: Among,
  personId: string,
): Promise<PersonHere | null> {
  const { prisma, viewer } = context;
  if (reviewId != null) {
    const { overviews } = await findOverviews(context, { ...allReviews, reviewId, first: 1 });
    const managed = overviews.filter((overview) => mayManagePeople(viewer, overview));
    return (await peopleOfReviews(prisma, managed, personId)).get(reviewId)?.[0] ?? null;
  }
  if (organisationId == null) return null;
  if (can(viewer, 'people.manage', { kind: 'organisation', id: organisationId }) !== 'allowed') return null;
  const organisation = await prisma.organisation.findUnique({ where: { id: organisationId } });
  return organisation && ((await peopleOfOrganisation(prisma, organisation, personId))[0] ?? null);
}
