import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { references } from '@cynllun/domain/plan/reference';
import { Screen } from '../../layout/Screen.tsx';
import { Sentence } from '../../words/Sentence.tsx';
import { useText } from '../../words/useText.ts';
import { usePlan } from '../source/usePlan.ts';
import { ActionGrid } from './ActionGrid.tsx';
import { ChapterPart } from './Chapter.tsx';
import { chaptersOf } from '@cynllun/domain/plan/chapters';
import { Consultation } from './Consultation.tsx';
import { Contents } from './Contents.tsx';
import { DocumentSheet } from './DocumentSheet.tsx';
import { Money } from './Money.tsx';
import { Monitoring } from './Monitoring.tsx';
import { OtherPlans } from './OtherPlans.tsx';
import { PageStyles } from './PageStyles.tsx';
import { Summary } from './Summary.tsx';

interface PlanDocumentProps {
  /** Which plan it is, of what day: a line under the title, and at the foot of each page. */
  readonly state: string;
  /** What can be done with it; not on paper. */
  readonly tools: ReactNode;
  /** What is said of it before it begins; not on paper. */
  readonly news?: ReactNode;
}

/** A plan as a document: on the screen and on paper alike, in the language of the screen, whatever source it is read from. */
export function PlanDocument({ state, tools, news }: PlanDocumentProps) {
  const { t } = useTranslation('reading');
  const plan = useDeferredValue(usePlan());
  const referenceOf = useMemo(() => references(plan), [plan]);
  const chapters = useMemo(() => chaptersOf(plan), [plan]);
  const { name } = plan.review;
  const title = (review: string) => (review === '' ? t('title') : t('titleOf', { review }));
  return (
    <Screen
      title={title(useText()(name).words)}
      heading={<Sentence say={(quote) => title(quote(name))} />}
      width="working"
    >
      <PageStyles state={state} />
      <Whole>
        <Contents chapters={chapters} referenceOf={referenceOf} />
        <DocumentSheet>
          <State>{state}</State>
          <Tools>{tools}</Tools>
          {news}
          <Summary plan={plan} />
          <ActionGrid plan={plan} chapters={chapters} referenceOf={referenceOf} />
          {chapters.map((chapter) => (
            <ChapterPart key={chapter.recommendation?.id ?? ''} chapter={chapter} referenceOf={referenceOf} />
          ))}
          <Money plan={plan} />
          <Monitoring plan={plan} />
          <OtherPlans plan={plan} />
          <Consultation plan={plan} />
        </DocumentSheet>
      </Whole>
    </Screen>
  );
}

const Whole = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0 2rem',
  '& > *': { minInlineSize: 0 },
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: '12rem minmax(0, 1fr)' },
  '@media print': { display: 'block' },
}));

const State = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.colours.quiet }));

const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  marginBlock: '0.75rem',
  '& p': { margin: 0 },
  '@media print': { display: 'none' },
});
