import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import {
  answersTo,
  equalityQuestionNames,
  equalitySchema,
  PREFER_NOT_TO_SAY,
  type EqualityQuestion,
} from '@cynllun/domain/consultation/equality';
import { check } from '@cynllun/domain/input/check';
import { graphql } from '../../generated/index.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { refusalOfProblem } from '../../shared/refusal.ts';
import { useSay } from '../../shared/words/useSay.ts';

const AnswerEquality = graphql(`
  mutation AnswerEqualityQuestions($input: AnswerEqualityQuestionsInput!) {
    answerEqualityQuestions(input: $input) {
      __typename
      ... on EqualityAnswered {
        answered
      }
      ...Problems
    }
  }
`);

interface EqualityFormProps {
  readonly receipt: string;
  /** They would rather not. */
  readonly onLeft: () => void;
}

/** What somebody says of themselves, if they like: counted apart from all that they sent. */
export function EqualityForm({ receipt, onLeft }: EqualityFormProps) {
  const { t } = useTranslation('equality');
  const say = useSay();
  const [answers, setAnswers] = useState<Partial<Record<EqualityQuestion, string>>>({});
  const [isDone, setDone] = useState(false);
  const { send, refuse, ...sending } = useSend(AnswerEquality, 'equality:problems');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [isDone]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = Object.entries(answers).flatMap(([question, answer]) => (answer ? [{ question, answer }] : []));
    const checked = check(equalitySchema, Object.fromEntries(given.map(({ question, answer }) => [question, answer])));
    if (!checked.valid) return refuse(checked.problems.map(refusalOfProblem));
    if ((await send({ receipt, answers: given })) !== null) setDone(true);
  };
  return (
    <section>
      <Heading ref={heading} tabIndex={-1}>
        {t('title')}
      </Heading>
      {isDone ? (
        <p role="status">{t('thanks')}</p>
      ) : (
        <>
          <p>{t('intro')}</p>
          <p>{t('apart')}</p>
          <Form onSubmit={(event) => void submit(event)} {...sending} prefix="equality" aria-label={t('title')}>
            {equalityQuestionNames.map((question) => (
              <SelectField
                key={question}
                name={question}
                optional
                label={t(`question.${question}`)}
                emptyLabel={t('noAnswer')}
                options={answersTo(question).map((value) => ({
                  value,
                  label:
                    value === PREFER_NOT_TO_SAY ? t('preferNotToSay') : say(`equality:answer.${question}.${value}`),
                }))}
                value={answers[question] ?? ''}
                onChange={({ target }) => setAnswers({ ...answers, [question]: target.value })}
              />
            ))}
            <Buttons>
              <Button type="submit" variant="contained">
                {t('send')}
              </Button>
              <Button onClick={onLeft}>{t('leave')}</Button>
            </Buttons>
          </Form>
        </>
      )}
    </section>
  );
}

const Heading = styled('h2')({ outline: 'none' });
