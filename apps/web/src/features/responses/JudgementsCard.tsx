import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { useDraftingLanguage, usePlan } from '../../shared/plan/source/usePlan.ts';
import { JudgementAnswer } from '../../shared/version/response/JudgementAnswer.tsx';
import { Kept } from '../../shared/version/response/Kept.tsx';
import type { Issued, Judgement } from '../../shared/version/response/wholeResponse.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';

interface JudgementsCardProps {
  readonly judgements: readonly Judgement[];
  readonly erased: Issued['erased'];
}

/** How far the version meets what is asked: of each recommendation [S7], then of the plan as a whole [S12] [S13] [S14] [S15]. */
export function JudgementsCard({ judgements, erased }: JudgementsCardProps) {
  const { t } = useTranslation('responses');
  const { recommendations } = usePlan();
  const of = recommendations.map((recommendation, index) => ({
    recommendation,
    number: index + 1,
    judgements: judgements.filter(({ recommendationId }) => recommendationId === recommendation.id),
  }));
  const ofPlan = judgements.filter(({ recommendationId }) => recommendationId === '');
  return (
    <Card title={t('judgements.title')}>
      <Quiet>{t('judgements.advice')}</Quiet>
      <RecommendationGrid rows={of.filter((row) => row.judgements.length > 0)} erased={erased} />
      <PlanGrid rows={ofPlan} erased={erased} />
    </Card>
  );
}

interface RecommendationRow {
  readonly recommendation: Plan['recommendations'][number];
  readonly number: number;
  readonly judgements: readonly Judgement[];
}

interface GridProps<Row> extends Pick<JudgementsCardProps, 'erased'> {
  readonly rows: readonly Row[];
}

function RecommendationGrid({ rows, erased }: GridProps<RecommendationRow>) {
  const { t } = useTranslation(['responses', 'advice', 'fields']);
  if (rows.length === 0) return null;
  const judged = (question: 'dealtWith' | 'asPriority'): Column<RecommendationRow> => ({
    key: question,
    heading: t(`advice:question.${question}`),
    cell: ({ judgements }) => <Judged of={judgements.find((one) => one.question === question)} erased={erased} />,
  });
  const priority: Column<RecommendationRow> = {
    key: 'priority',
    heading: t('responses:judgements.priority'),
    cell: ({ recommendation }) =>
      recommendation.priority === null
        ? t('responses:judgements.noPriority')
        : t(`fields:priority.${recommendation.priority}`),
  };
  const isPrioritised = rows.some(({ recommendation }) => recommendation.priority !== null);
  const columns: readonly Column<RecommendationRow>[] = [
    {
      key: 'recommendation',
      heading: t('responses:judgements.recommendation'),
      namesRow: true,
      cell: ({ number, recommendation }) => (
        <span>
          {number}. <TextIn text={recommendation.text} />
        </span>
      ),
    },
    judged('dealtWith'),
    ...(isPrioritised ? [priority, judged('asPriority')] : []),
  ];
  return (
    <DataTable
      caption={t('responses:judgements.recommendations')}
      columns={columns}
      rows={rows}
      rowKey={({ recommendation }) => recommendation.id}
    />
  );
}

function PlanGrid({ rows, erased }: GridProps<Judgement>) {
  const { t } = useTranslation(['responses', 'advice']);
  if (rows.length === 0) return null;
  const columns: readonly Column<Judgement>[] = [
    {
      key: 'question',
      heading: t('responses:judgements.question'),
      namesRow: true,
      cell: ({ question }) => <span>{question !== null && t(`advice:question.${question}`)}</span>,
    },
    {
      key: 'answer',
      heading: t('responses:judgements.answer'),
      cell: (judgement) => <Judged of={judgement} erased={erased} />,
    },
  ];
  return <DataTable caption={t('responses:judgements.plan')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** How far, and why; that it was not asked, of a recommendation without a priority. */
function Judged({ of, erased }: { readonly of: Judgement | undefined; readonly erased: Issued['erased'] }) {
  const { t } = useTranslation('responses');
  const language = useDraftingLanguage();
  if (of === undefined) return <span>{t('judgements.notAsked')}</span>;
  return (
    <Cell>
      <JudgementAnswer answer={of.answer} />
      <Kept words={of.words} language={language} at={path('judgement', of.id, 'words')} erased={erased} />
    </Cell>
  );
}

const Cell = styled('div')({ display: 'grid', gap: '0.25rem', overflowWrap: 'anywhere' });
