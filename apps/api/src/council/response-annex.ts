import type { Judgement } from '@cynllun/domain/advice/advice';
import { isBlank } from '@cynllun/domain/text/text';
import type { IssuedResponse } from '../advice/responses.ts';
import type { Block, Line } from '../documents/content.ts';
import { joined, paragraph, plain, quiet, strong } from '../documents/words.ts';
import type { PlanWords } from '../submission/content/plan-words.ts';

/** The written response as an annex: what was judged and what was said, by nobody's name. */
export function responseBlocks(words: PlanWords, response: IssuedResponse): readonly Block[] {
  const { t, plan, said } = words;
  const { judgements, points, version, on } = response;
  const theirs = (spoken: string): Line => said({ words: spoken, language: plan.draftingLanguage });
  const judged = judgements.filter((one) => one.answer !== null || !isBlank(one.words));
  return [
    { kind: 'heading', level: 1, line: plain(t('council:parts.response', { number: version })) },
    paragraph(plain(t('council:paper.issued', { on }))),
    ...(judged.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, line: plain(t('council:paper.judgements')) } as const,
          {
            kind: 'pairs',
            pairs: judged.map((one) => ({
              name: questionOf(words, one),
              says: [
                ...(one.answer === null ? [] : [paragraph(strong(plain(t(`advice:answer.${one.answer}`))))]),
                ...(isBlank(one.words) ? [] : [paragraph(theirs(one.words))]),
              ],
            })),
          } as const,
        ]),
    { kind: 'heading', level: 2, line: plain(t('council:paper.points')) },
    points.length === 0
      ? paragraph(plain(t('council:paper.noPoints')))
      : {
          kind: 'pairs',
          pairs: points.map(({ weight, quote, words: point }, index) => ({
            name: joined(
              [
                plain(t('council:paper.point', { number: index + 1 })),
                weight === null ? [] : plain(t(`advice:weight.${weight}`)),
              ],
              ' · ',
            ),
            says: [
              ...(isBlank(quote) ? [] : [{ ...paragraph(theirs(quote)), quoted: true as const }]),
              paragraph(isBlank(point) ? quiet(plain(t('council:paper.noWords'))) : theirs(point)),
            ],
          })),
        },
  ];
}

/** Of a recommendation, which one first. */
function questionOf({ t, referenceOf }: PlanWords, { question, recommendationId }: Judgement): Line {
  const reference = referenceOf(recommendationId);
  return joined(
    [
      reference === '' ? [] : plain(t('fields:where.recommendation', { reference })),
      question === null ? [] : plain(t(`advice:question.${question}`)),
    ],
    ': ',
  );
}
