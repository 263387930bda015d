import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { PREFER_NOT_TO_SAY } from '@cynllun/domain/consultation/equality';
import { graphql } from '../../generated/index.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useSay } from '../../shared/words/useSay.ts';

const EqualityNumbersQuery = graphql(`
  query EqualityNumbers($consultationId: ID!) {
    equalityNumbers(consultationId: $consultationId) {
      question
      answers {
        answer
        count
      }
    }
  }
`);

interface Line {
  readonly answer: string;
  readonly count?: number | null;
}

/** What those who took part said of themselves, where five or more said the same. */
export function EqualityNumbers({ consultationId }: { readonly consultationId: string }) {
  const { t } = useTranslation('equality');
  const say = useSay();
  const { number } = useFormatter();
  const { data, error, refetch } = useQuery(EqualityNumbersQuery, {
    variables: { consultationId },
    fetchPolicy: 'network-only',
  });
  if (data === undefined) return <Awaiting error={error} onTryAgain={() => void refetch()} />;
  const told = (data.equalityNumbers ?? []).filter(({ answers }) =>
    answers.some(({ count }) => typeof count === 'number'),
  );
  if (told.length === 0) return <p>{t('numbers.none')}</p>;
  const columnsOf = (question: string): readonly Column<Line>[] => [
    {
      key: 'answer',
      heading: t('numbers.answer'),
      namesRow: true,
      cell: ({ answer }) =>
        answer === PREFER_NOT_TO_SAY ? t('preferNotToSay') : say(`equality:answer.${question}.${answer}`),
    },
    {
      key: 'count',
      figures: true,
      heading: t('numbers.people'),
      cell: ({ count }) =>
        typeof count === 'number' ? (
          number(count)
        ) : (
          <>
            <span aria-hidden="true">{t('numbers.unseen')}</span>
            <VisuallyHidden>{t('numbers.unseenSaid')}</VisuallyHidden>
          </>
        ),
    },
  ];
  return (
    <>
      <p>{t('numbers.about')}</p>
      {told.map(({ question, answers }) => (
        <DataTable
          key={question}
          caption={say(`equality:question.${question}`)}
          columns={columnsOf(question)}
          rows={answers}
          rowKey={({ answer }) => answer}
        />
      ))}
    </>
  );
}
