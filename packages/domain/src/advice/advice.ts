import type { Values } from '../aggregate/field.ts';
import type { adviceEntities } from './entities.ts';

/** One thing in advice: its fields, under its id (UUIDv7). */
type Entry<N extends keyof typeof adviceEntities> = { readonly id: string } & {
  readonly [K in keyof Values<(typeof adviceEntities)[N]['fields']>]: Values<(typeof adviceEntities)[N]['fields']>[K];
};

export type Judgement = Entry<'judgement'>;
export type AdvicePoint = Entry<'advicePoint'>;
export type InspectorateAgreement = Entry<'inspectorateAgreement'>;
export type WrittenResponse = Entry<'writtenResponse'>;

export type AdviceText = Entry<'adviceText'> & {
  readonly isFrozen: boolean;
  readonly judgements: readonly Judgement[];
  readonly points: readonly AdvicePoint[];
  readonly agreements: readonly InspectorateAgreement[];
  /** Empty until it is issued; then the one that was. */
  readonly responses: readonly WrittenResponse[];
};

/** The advice on one version, whole. The last text is the one that is drafted, or the response that stands. */
export type Advice = Entry<'advice'> & { readonly sequence: number; readonly texts: readonly AdviceText[] };
