import { fieldsOf } from '@cynllun/domain/plan/edit';
import { isEntityName } from '@cynllun/domain/plan/edit';
import type { Language } from '@cynllun/domain/text/language';
import { wordsIn, type Text } from '@cynllun/domain/text/text';
import type { Thing } from '@cynllun/domain/rules/things';
import type { Plan } from '@cynllun/domain/plan/plan';
import { anchorOf } from '../../shared/version/response/points.ts';
import type { ResponsePoint } from '../../shared/version/response/wholeResponse.ts';

/** What the draft says now where a point is anchored. */
export type FieldNow =
  /** The point is about the plan, or a whole thing: there is no one field to look at. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'gone' }
  /** The words quoted are still there. */
  | { readonly kind: 'standing' }
  | { readonly kind: 'words'; readonly words: string; readonly language: Language }
  /** A date, a person, a choice. */
  | { readonly kind: 'value'; readonly value: unknown };

export function fieldNow(
  point: Pick<ResponsePoint, 'entity' | 'entityId' | 'field' | 'quote'>,
  found: Thing | undefined,
  { draftingLanguage }: Pick<Plan, 'draftingLanguage'>,
): FieldNow {
  const { name, language } = anchorOf(point);
  if (point.entity === '') return { kind: 'whole' };
  if (found === undefined || !isEntityName(point.entity)) return { kind: 'gone' };
  const field = fieldsOf(point.entity)[name];
  if (field === undefined) return { kind: 'whole' };
  const value = found.values[name];
  if (field.kind !== 'text' && field.kind !== 'words') return { kind: 'value', value };
  const now =
    typeof value === 'string'
      ? { words: value, language: draftingLanguage }
      : language === null
        ? wordsIn(value as Text, draftingLanguage)
        : { words: (value as Text)[language], language };
  const quote = point.quote.trim();
  return quote !== '' && now.words.includes(quote) ? { kind: 'standing' } : { kind: 'words', ...now };
}
