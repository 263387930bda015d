import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextGate, progress, type Gate, type Progress } from '@cynllun/domain/summary/progress';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { useFindings, usePlan, usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { CompletenessFilters } from './CompletenessFilters.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { GapsHere } from './GapsHere.tsx';
import { NextGate } from './NextGate.tsx';
import { groupFindings, kindOf, type FindingGroup, type Kind } from './groupFindings.ts';
import { useSpokenCounts } from './useSpokenCounts.ts';
import { WhyAsked } from './WhyAsked.tsx';
import { PanelSection } from './PanelSection.tsx';

interface CompletenessPanelProps {
  /** The action whose gaps come first, if one is open and does not show them itself. */
  readonly openActionId?: string | undefined;
  /** Whether the whole plan's list is there from the start. */
  readonly isWhole: boolean;
}

/** What is missing, as a person types: how far it is to the next gate, then what is nearest to them. */
export function CompletenessPanel(props: CompletenessPanelProps) {
  const plan = useDeferredValue(usePlan());
  const findings = useFindings();
  const { stage, viewer } = usePlanView();
  const gate = nextGate(stage);
  const now = useMemo(() => progress(plan, findings, gate), [plan, findings, gate]);
  useSpokenCounts(gate, now.missing);
  return <Panel {...props} plan={plan} findings={findings} gate={gate} now={now} personId={viewer.id} />;
}

interface PanelProps extends CompletenessPanelProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly gate: Gate;
  readonly now: Progress;
  readonly personId: string;
}

/** Drawn again when what it shows has changed, and not at each letter. */
const Panel = memo(function Panel({ openActionId, isWhole, plan, findings, gate, now, personId }: PanelProps) {
  const { t } = useTranslation('panels');
  const [isOpen, setIsOpen] = useState(false);
  const groups = groupFindings(plan, findings);
  return (
    <PanelSection title={t('completeness.title')}>
      <NextGate gate={gate} progress={now} />
      {gate === 'draft' && now.missing === 0 && <ToSubmit />}
      {openActionId !== undefined && <GapsHere actionId={openActionId} />}
      <Yours groups={yoursElsewhere(plan, groups, personId, openActionId)} plan={plan} missingIn={now.missingIn} />
      {isWhole ? (
        <Everything plan={plan} groups={groups} findings={findings} />
      ) : (
        <Details summary={t('completeness.whole')} open={isOpen} onOpen={setIsOpen}>
          {isOpen && <Everything plan={plan} groups={groups} findings={findings} />}
        </Details>
      )}
    </PanelSection>
  );
});

/** For whoever may send it. */
function ToSubmit() {
  const { t } = useTranslation('panels');
  const planId = usePlanId();
  const { viewerCan } = usePlanView();
  if (!viewerCan.planSubmit) return null;
  return (
    <ButtonLink variant="contained" to={`/plans/${planId}/submit`}>
      {t('completeness.check')}
    </ButtonLink>
  );
}

/** What is found in the actions that name a person, but for the open one. */
function yoursElsewhere(plan: Plan, groups: readonly FindingGroup[], personId: string, openActionId?: string) {
  const yours = plan.actions.filter(
    ({ responsiblePersonId, accountablePersonId }) =>
      responsiblePersonId === personId || accountablePersonId === personId,
  );
  return groups.filter(({ key }) => key !== openActionId && yours.some(({ id }) => id === key));
}

interface YoursProps {
  readonly plan: Plan;
  readonly groups: readonly FindingGroup[];
  readonly missingIn: ReadonlyMap<string, number>;
}

function Yours({ plan, groups, missingIn }: YoursProps) {
  const { t } = useTranslation('panels');
  const count = groups.reduce((sum, { key }) => sum + (missingIn.get(key) ?? 0), 0);
  if (groups.length === 0) return null;
  return (
    <Details summary={t('completeness.yours', { count })}>
      <FindingGroups plan={plan} groups={groups} />
    </Details>
  );
}

interface EverythingProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly groups: readonly FindingGroup[];
}

/** Every finding as a link to its field, by kind and by what it is about. */
function Everything({ plan, findings, groups }: EverythingProps) {
  const { t } = useTranslation('panels');
  const [kind, setKind] = useState<Kind | null>(null);
  const [about, setAbout] = useState('');
  const chosen = groups.some(({ key }) => key === about) ? about : '';
  const shown = groups
    .filter(({ key }) => chosen === '' || key === chosen)
    .map((group) => ({ ...group, findings: group.findings.filter((one) => kind === null || kindOf(one) === kind) }))
    .filter((group) => group.findings.length > 0);
  if (findings.length === 0) return <p>{t('completeness.nothing')}</p>;
  return (
    <>
      <CompletenessFilters kind={kind} onKind={setKind} groups={groups} about={chosen} onAbout={setAbout} />
      {shown.length === 0 && <p>{t('completeness.nothingShown')}</p>}
      <FindingGroups plan={plan} groups={shown} />
      <WhyAsked findings={shown.flatMap((group) => group.findings)} />
    </>
  );
}
