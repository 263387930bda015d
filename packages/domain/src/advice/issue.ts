import { isBlank } from '../text/text.ts';
import { path, type Path } from '../aggregate/path.ts';
import type { AdviceText, InspectorateAgreement, Judgement } from './advice.ts';

/** Something that keeps a text from being issued: where, and a code whose words are in the message catalogues. */
export interface IssueBlock {
  readonly path: Path;
  readonly code: 'nothingSaid' | 'pointWithoutWords' | 'pointWithoutWeight' | 'notAgreed' | 'noInspectorate';
  readonly params: Readonly<Record<string, string | number>>;
}

const isAnswered = ({ answer, words }: Judgement): boolean => answer !== null || !isBlank(words);

/** The judgements that nobody has made: said before a text is issued, and blocking nothing, since all of it is advice. */
export const unanswered = ({ judgements }: AdviceText): readonly Judgement[] =>
  judgements.filter(({ answer }) => answer === null);

/** What keeps the words of a text from being sent, whoever has agreed to them. */
export function textBlocks(text: AdviceText): readonly IssueBlock[] {
  const isEmpty = text.points.length === 0 && !text.judgements.some(isAnswered);
  const empty: IssueBlock = { path: path('adviceText', text.id, 'points'), code: 'nothingSaid', params: {} };
  const points = text.points.flatMap(({ id, words, weight }, index): readonly IssueBlock[] => {
    const params = { point: index + 1 };
    return [
      ...(isBlank(words)
        ? [{ path: path('advicePoint', id, 'words'), code: 'pointWithoutWords', params } as const]
        : []),
      ...(weight === null
        ? [{ path: path('advicePoint', id, 'weight'), code: 'pointWithoutWeight', params } as const]
        : []),
    ];
  });
  return [...(isEmpty ? [empty] : []), ...points];
}

/** The agreement of an inspectorate to a text as it stands; null where it has not agreed, or the text changed since. */
export const standingAgreement = (
  { agreements }: Pick<AdviceText, 'agreements'>,
  organisationId: string,
  textHash: string | null,
): InspectorateAgreement | null =>
  agreements.find((one) => one.organisationId === organisationId && one.textHash === textHash) ?? null;

/** All that keeps a text from being issued. `textHash` is null while nobody has had it made ready. */
export function issueBlocks(
  text: AdviceText,
  inspectorateIds: readonly string[],
  textHash: string | null,
): readonly IssueBlock[] {
  const at = path('adviceText', text.id, 'agreements');
  const missing = inspectorateIds.filter((id) => standingAgreement(text, id, textHash) === null);
  return [
    ...textBlocks(text),
    ...(inspectorateIds.length === 0 ? [{ path: at, code: 'noInspectorate', params: {} } as const] : []),
    ...missing.map((inspectorate) => ({ path: at, code: 'notAgreed', params: { inspectorate } }) as const),
  ];
}
