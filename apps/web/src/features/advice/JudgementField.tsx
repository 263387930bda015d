import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '@cynllun/domain/advice/advice';
import { judgementAnswers } from '@cynllun/domain/advice/questions';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { FieldBlock } from '../../shared/writing/fields/FieldBlock.tsx';
import { useWritingField } from '../../shared/writing/fields/useWritingField.ts';
import { Words } from '../../shared/writing/fields/Words.tsx';

/** How far the version does one thing, and why. It is advice: one may judge some things and not others. */
export function JudgementField({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation(['advising', 'advice', 'fields']);
  const { id, question, answer, words } = judgement;
  const label = question === null ? '' : t(`advice:question.${question}`);
  const { save, ...field } = useWritingField('judgement', id, 'answer', label);
  const { priority } = usePlan().recommendations.find((one) => one.id === judgement.recommendationId) ?? {};
  const hint =
    question === 'asPriority' && priority
      ? t('advising:question.priority', { priority: t(`fields:priority.${priority}`) })
      : undefined;
  return (
    <FieldBlock id={field.id}>
      <RadioField
        row
        id={field.id}
        label={label}
        hint={hint}
        problem={field.problem}
        options={judgementAnswers.map((value) => ({ value, label: t(`advice:answer.${value}`) }))}
        value={answer}
        onChange={save}
      >
        <Why>
          <Words entity="judgement" of={id} field="words" value={words} label={t('advising:question.why')} rows={2} />
          {answer !== null && (
            <Button
              size="small"
              variant="text"
              aria-label={`${t('advising:question.clear')}: ${label}`}
              onClick={() => save(null)}
            >
              {t('advising:question.clear')}
            </Button>
          )}
        </Why>
      </RadioField>
    </FieldBlock>
  );
}

const Why = styled('div')({ marginBlockStart: '0.5rem' });
