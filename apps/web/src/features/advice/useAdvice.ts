import type { Advice, AdvicePoint, AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { useSnapshot } from '../../shared/writing/useStore.ts';
import type { AdviceView } from './adviceStore.ts';

/** The advice as the person sees it, everything of theirs in it: below `AdviceFrame` the store is one of advice. */
export const useAdvice = (): Advice => useSnapshot(({ root }) => root as Advice);

/** How it stands for the person who asks, as of the write that was last looked up. */
export const useAdviceView = (): AdviceView => useSnapshot(({ view }) => view as AdviceView);

/** The text that is drafted, or else the response that was issued last. */
export function useText(): AdviceText {
  const text = useAdvice().texts.at(-1);
  if (text === undefined) throw new Error('Advice has a text from the day it is begun');
  return text;
}

export const useMayDraft = (): boolean => {
  const { viewerCan } = useAdviceView().standing;
  return viewerCan.adviceDraft && !useText().isFrozen;
};

/** What is judged and pointed out of one recommendation of the version; null: of the plan as a whole. */
export interface PartOfText {
  readonly recommendationId: string | null;
  readonly judgements: readonly Judgement[];
  readonly points: readonly AdvicePoint[];
}

export const partOf = (text: AdviceText, recommendationId: string | null): PartOfText => ({
  recommendationId,
  judgements: text.judgements.filter((one) => one.recommendationId === (recommendationId ?? '')),
  points: text.points.filter((one) => one.recommendationId === (recommendationId ?? '')),
});

/** The number by which a point is known, counted over the whole text. */
export const numberOf = (text: AdviceText, pointId: string): number =>
  text.points.findIndex(({ id }) => id === pointId) + 1;
