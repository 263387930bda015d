import type { Text } from '@cynllun/domain/text/text';
import type { PageAnswered } from '../features/contribute/contributorPage.ts';
import type { OutcomesAnswered } from '../features/contribute/outcomes.ts';

/** What a route says of itself to the shell. */
export interface RouteHandle {
  /** Whose page it is, for the bar at the top, from what its loader answered with. */
  readonly inBar: (data: unknown) => Pick<Text, 'en' | 'cy'> | null;
}

/** The authority that consults, on the pages of a link. */
export const whoConsults: RouteHandle = {
  inBar: (data) => (data as PageAnswered | undefined)?.first?.contributorPage?.authority ?? null,
};

/** The same, where what became of what was said is shown. */
export const whoConsulted: RouteHandle = {
  inBar: (data) => (data as OutcomesAnswered | undefined)?.first?.consultationOutcomes?.page.authority ?? null,
};
