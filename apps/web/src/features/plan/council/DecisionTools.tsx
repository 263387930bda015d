import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { versionsForPaper } from '@cynllun/domain/council/paper';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { eventsOf, type RecordedByHand } from '@cynllun/domain/stage/events';
import { isSealed } from '@cynllun/domain/stage/stage';
import { transitionAt } from '@cynllun/domain/stage/transitions';
import type { CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { Buttons } from '../../../shared/form/Form.tsx';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { addressOf } from '../../../shared/plan/prepare/preparation.ts';
import { usePlan, usePlanView, useToday } from '../../../shared/plan/source/usePlan.ts';

/** What is done with a plan on its way to being agreed, and to the lead reviewer [S11]. */
export const decisionKinds = [
  'presentedToCouncil',
  'putForAgreement',
  'finalAgreed',
  'referredBack',
  'sharedWithLeadReviewer',
] as const;
/** Those that are recorded by the one form for what happened. */
type RecordedHere = Extract<(typeof decisionKinds)[number], RecordedByHand>;

/** The form that is open below what has been recorded. */
export type OpenForm =
  | { readonly what: 'record'; readonly kind: RecordedHere }
  | { readonly what: 'put' }
  | { readonly what: 'correct' | 'takeBack'; readonly entry: CurrentEntry };

interface DecisionToolsProps {
  readonly onOpen: (open: OpenForm) => void;
}

/** What can be recorded next, at the stage the plan is at, by whoever records it. */
export function DecisionTools({ onOpen }: DecisionToolsProps) {
  const { t } = useTranslation('agreement');
  const { viewerCan, stage } = usePlanView();
  const version = useVersionBefore();
  const { id } = usePlan();
  if (!viewerCan.councilRecord) return null;
  const may = (kind: Parameters<typeof transitionAt>[1]) => transitionAt(stage, kind) !== null;
  const record = (kind: RecordedHere) => () => onOpen({ what: 'record', kind });
  return (
    <Buttons sx={{ marginBlockStart: '0.75rem' }}>
      {may('finalAgreed') && (
        <ButtonLink to={addressOf(id, { kind: 'agreement', version })}>{t('record.finalAgreed')}</ButtonLink>
      )}
      <Button onClick={record('presentedToCouncil')}>{t('record.presentedToCouncil')}</Button>
      {may('putForAgreement') && version !== null && (
        <Button onClick={() => onOpen({ what: 'put' })}>{t('record.putForAgreement')}</Button>
      )}
      {stage === 'agreed' && (
        <Button onClick={record('sharedWithLeadReviewer')}>{t('record.sharedWithLeadReviewer')}</Button>
      )}
      {isSealed(stage) && may('referredBack') && (
        <Button onClick={record('referredBack')}>{t('record.referredBack')}</Button>
      )}
    </Buttons>
  );
}

/** The version that was put for agreement last, or else the newest that was sent; null where there is none. */
function useVersionBefore(): number | null {
  const plan = usePlan();
  const today = useToday();
  const put = eventsOf(standingFacts(plan, today), 'putForAgreement').at(-1)?.version;
  return put ?? versionsForPaper(plan, today).at(-1)?.number ?? null;
}
