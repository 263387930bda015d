import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { languageQuestions, MOST_QUESTIONS } from '@cynllun/domain/consultation/choices';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Both, Fields, Thing } from './fields.tsx';
import { useConsultation } from './useConsultation.ts';
import { useList } from './useList.ts';

/** The questions of the lead's own, beside the two on the Welsh language that are always there. */
export function QuestionsCard() {
  const { t } = useTranslation('consultation');
  const { questions } = useConsultation();
  const list = useList('consultationQuestion', questions, 'words');
  return (
    <Card title={t('setUp.questions')}>
      <Fields>
        <Quiet>{t('setUp.questionsHint')}</Quiet>
        <ul>
          {languageQuestions.map((code) => (
            <li key={code}>{t(`languageQuestion.${code}`)}</li>
          ))}
        </ul>
        {questions.map(({ id, words }, index) => {
          const number = index + 1;
          return (
            <Thing
              key={id}
              title={t('place.consultationQuestion', { number })}
              aside={
                <Button size="small" onClick={() => list.remove(id, t('setUp.questionRemoved', { number }))}>
                  {t('setUp.removeQuestion', { number })}
                </Button>
              }
            >
              <Both
                entity="consultationQuestion"
                of={id}
                field="words"
                label={t('place.consultationQuestion', { number })}
                text={words}
                rows={2}
              />
            </Thing>
          );
        })}
        {questions.length < MOST_QUESTIONS && (
          <div>
            <Button id={list.addId} onClick={() => list.add()}>
              {t('setUp.addQuestion')}
            </Button>
          </div>
        )}
      </Fields>
    </Card>
  );
}
