import type { Text } from '@cynllun/domain/text/text';
import type { PageAsked } from '../features/contribute/contributorPage.ts';

/** What a route says of itself to the shell. */
export interface RouteHandle {
  /** Whose page it is, for the bar at the top, from what its loader answered with. */
  readonly inBar: (data: unknown) => Pick<Text, 'en' | 'cy'> | null;
}

/** The authority that consults, on the pages of a link. */
export const whoConsults: RouteHandle = {
  inBar: (data) => (data as PageAsked | undefined)?.first?.contributorPage?.authority ?? null,
};
