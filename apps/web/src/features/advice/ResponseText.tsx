import { useTranslation } from 'react-i18next';
import type { AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { isBlank } from '@cynllun/domain/text/text';
import { Card, Rows } from '../../shared/layout/Card.tsx';
import { useDraftingLanguage, usePlan } from '../../shared/plan/source/usePlan.ts';
import { Reason } from '../../shared/words/Reason.tsx';
import { JudgementAnswer } from '../../shared/version/response/JudgementAnswer.tsx';
import { PointSaid } from '../../shared/version/response/PointSaid.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { numberOf, partOf } from './useAdvice.ts';
import { usePartName } from './usePartName.ts';

/** A text as the authority reads it once it is issued: part by part, only what was judged and said. */
export function ResponseText({ text }: { readonly text: AdviceText }) {
  const { recommendations } = usePlan();
  return [...recommendations.map(({ id }) => id), null].map((id) => <Part key={id ?? 'plan'} id={id} text={text} />);
}

function Part({ id, text }: { readonly id: string | null; readonly text: AdviceText }) {
  const { planId, number } = useNumbered();
  const name = usePartName()(id);
  const { judgements, points } = partOf(text, id);
  const judged = judgements.filter(({ answer, words }) => answer !== null || !isBlank(words));
  if (judged.length + points.length === 0) return null;
  return (
    <Card title={name}>
      <Rows>
        {judged.map((judgement) => (
          <li key={judgement.id}>
            <Judged judgement={judgement} />
          </li>
        ))}
      </Rows>
      {points.map((point) => (
        <PointSaid
          key={point.id}
          planId={planId}
          response={{ version: number, erased: [] }}
          numbered={{ number: numberOf(text, point.id), point }}
        />
      ))}
    </Card>
  );
}

function Judged({ judgement: { question, answer, words } }: { readonly judgement: Judgement }) {
  const { t } = useTranslation('advice');
  const language = useDraftingLanguage();
  return (
    <>
      <p>{question !== null && t(`question.${question}`)}</p>
      <JudgementAnswer answer={answer} />
      {!isBlank(words) && <Reason words={words} language={language} />}
    </>
  );
}
