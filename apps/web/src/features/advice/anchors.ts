import type { AdvicePoint, AdviceText } from '@cynllun/domain/advice/advice';
import { fieldsOf, isEntityName } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { languages, type Language } from '@cynllun/domain/text/language';
import type { QuotedPassage } from '../../shared/plan/document/passages.tsx';

/** What a point is about: a field of the version or a whole thing in it, with the words that are quoted. */
export type Anchor = Pick<AdvicePoint, 'entity' | 'entityId' | 'field' | 'quote' | 'start'>;

export const noAnchor: Anchor = { entity: '', entityId: '', field: '', quote: '', start: null };

/** A field without the language of its words, and that language: `outcome.cy` is `outcome` in Welsh. */
export function readField(field: string): { readonly field: string; readonly language: Language | null } {
  const [name = '', end] = field.split('.');
  return { field: name, language: languages.find((one) => one === end) ?? null };
}

/** Where in the version something stands that a point is about. */
export const anchorPath = ({ entity, entityId, field }: Anchor): string =>
  path(entity, entityId, readField(field).field);

/** The words that points quote, by the path of their field. */
export function passagesOf({ points }: AdviceText): ReadonlyMap<string, readonly QuotedPassage[]> {
  const quoted = points.flatMap((point, index) =>
    point.quote === ''
      ? []
      : [
          {
            at: anchorPath(point),
            passage: {
              id: point.id,
              number: index + 1,
              language: readField(point.field).language,
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
