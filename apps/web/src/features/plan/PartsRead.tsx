import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, Plan, Recommendation } from '@cynllun/domain/plan/plan';
import { ActionFacts } from '../../shared/plan/document/ActionFacts.tsx';
import { AnswersToo, RecommendationWords, WhyNoAction } from '../../shared/plan/document/Chapter.tsx';
import { DocumentSheet } from '../../shared/plan/document/DocumentSheet.tsx';
import { Fact, Facts } from '../../shared/plan/document/Facts.tsx';
import { MarginNotes } from '../../shared/plan/document/MarginNotes.tsx';
import { ForumFacts } from '../../shared/plan/document/Monitoring.tsx';
import type { Place } from '../../shared/plan/document/notes.ts';
import { OtherPlanFacts } from '../../shared/plan/document/OtherPlans.tsx';
import { Said } from '../../shared/plan/document/Said.tsx';

/*
 * Parts of the plan laid out for reading, for whoever may not change them: a script of its own, which whoever writes the
 * plan does not wait for (`read.ts`).
 */

export { RecommendationWords };

export const ActionRead = ({ action }: { readonly action: Action }) => (
  <DocumentSheet>
    <AnswersToo action={action} />
    <ActionFacts action={action} />
  </DocumentSheet>
);

interface RecommendationReadProps {
  readonly recommendation: Recommendation;
  /** How many actions answer it. */
  readonly answeredBy: number;
  readonly children: ReactNode;
}

export const RecommendationRead = ({ recommendation, answeredBy, children }: RecommendationReadProps) => (
  <DocumentSheet>
    <RecommendationWords recommendation={recommendation} />
    <WhyNoAction recommendation={recommendation} answeredBy={answeredBy} />
    {children}
  </DocumentSheet>
);

interface OfPlan {
  readonly plan: Plan;
}

export function IntroductionRead({ plan, children }: OfPlan & { readonly children: ReactNode }) {
  const { t } = useTranslation('fields');
  return (
    <DocumentSheet>
      <Facts>
        {(['introduction', 'monitoringArrangements'] as const).map((field) => (
          <Fact key={field} name={t(`plan.${field}`)} notes={[field === 'introduction' ? 'summary' : 'monitoring']}>
            <Said words={plan[field]} at={path('plan', plan.id, field)} />
          </Fact>
        ))}
      </Facts>
      {children}
    </DocumentSheet>
  );
}

interface NotedProps {
  /** The place of the document whose notes are about this page. */
  readonly notes: Place;
  readonly children: ReactNode;
}

const Noted = ({ notes, children }: NotedProps) => (
  <DocumentSheet>
    <MarginNotes places={[notes]} />
    {children}
  </DocumentSheet>
);

export const ForumsRead = ({ plan }: OfPlan) => (
  <Noted notes="monitoring">
    <ForumFacts plan={plan} level="h2" />
  </Noted>
);

export const OtherPlansRead = ({ plan }: OfPlan) => (
  <Noted notes="otherPlans">
    <OtherPlanFacts plan={plan} />
  </Noted>
);

interface OneFactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One thing among fields that this person may only read. */
export const OneFact = ({ name, children }: OneFactProps) => (
  <Facts>
    <Fact name={name}>{children}</Fact>
  </Facts>
);
