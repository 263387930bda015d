import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { isBlank } from '@cynllun/domain/text/text';
import { Card, Rows } from '../../shared/layout/Card.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { useDraftingLanguage, usePlan } from '../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { PointAbout } from './PointAbout.tsx';
import { PointNumber } from './PointNumber.tsx';
import { numberOf, partOf } from './useAdvice.ts';
import { usePartName } from './usePartName.ts';

/** A text as the authority reads it once it is issued: part by part, only what was judged and said. */
export function ResponseText({ text }: { readonly text: AdviceText }) {
  const { recommendations } = usePlan();
  return [...recommendations.map(({ id }) => id), null].map((id) => <Part key={id ?? 'plan'} id={id} text={text} />);
}

function Part({ id, text }: { readonly id: string | null; readonly text: AdviceText }) {
  const { t } = useTranslation('advising');
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
        {points.map((point) => (
          <Point key={point.id}>
            <p>
              <PointNumber number={numberOf(text, point.id)} />{' '}
              {point.weight !== null && (
                <Tag tone={point.weight === 'beforeAgreement' ? 'warning' : 'neutral'}>
                  {t(`points.${point.weight}`)}
                </Tag>
              )}
            </p>
            <PointAbout point={point} isAlone />
            <Said words={point.words} />
          </Point>
        ))}
      </Rows>
    </Card>
  );
}

function Judged({ judgement: { question, answer, words } }: { readonly judgement: Judgement }) {
  const { t } = useTranslation(['advice', 'advising']);
  return (
    <>
      <p>
        {question !== null && t(`advice:question.${question}`)}{' '}
        <b>{answer === null ? t('advising:response.notJudged') : t(`advice:answer.${answer}`)}</b>
      </p>
      {!isBlank(words) && <Said words={words} />}
    </>
  );
}

function Said({ words }: { readonly words: string }) {
  const draftingLanguage = useDraftingLanguage();
  const language = useLanguage();
  return <Lines lang={draftingLanguage === language ? undefined : draftingLanguage}>{words}</Lines>;
}

const Point = styled('li')({ display: 'grid', gap: '0.25rem' });

const Lines = styled('p')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });
