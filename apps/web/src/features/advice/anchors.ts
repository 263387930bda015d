import type { AdvicePoint, AdviceText } from '@cynllun/domain/advice/advice';
import { fieldsOf, isEntityName } from '@cynllun/domain/plan/edit';
import type { QuotedPassage } from '../../shared/plan/document/passages.tsx';
import { anchorOf } from '../../shared/version/response/points.ts';

/** What a point is about: a field of the version or a whole thing in it, with the words that are quoted. */
export type Anchor = Pick<AdvicePoint, 'entity' | 'entityId' | 'field' | 'quote' | 'start'>;

export const noAnchor: Anchor = { entity: '', entityId: '', field: '', quote: '', start: null };

/** The words that points quote, by the path of their field. */
export function passagesOf({ points }: AdviceText): ReadonlyMap<string, readonly QuotedPassage[]> {
  const quoted = points.flatMap((point, index) =>
    point.quote === ''
      ? []
      : [
          {
            at: anchorOf(point).path,
            passage: {
              id: point.id,
              number: index + 1,
              language: anchorOf(point).language,
              start: point.start ?? 0,
              words: point.quote,
            },
          },
        ],
  );
  const byField = Map.groupBy(quoted, ({ at }) => at);
  return new Map([...byField].map(([at, those]) => [at, those.map(({ passage }) => passage)]));
}

/** Whether a field of the plan is a text in two languages. */
export const isText = (entity: string, field: string): boolean =>
  isEntityName(entity) && fieldsOf(entity)[field]?.kind === 'text';
