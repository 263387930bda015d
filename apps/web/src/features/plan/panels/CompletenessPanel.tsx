import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { useFindings, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { CompletenessFilters } from './CompletenessFilters.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { countKinds, groupFindings, kindOf, type Kind } from './groupFindings.ts';
import { useSpokenCounts } from './useSpokenCounts.ts';
import { WhyAsked } from './WhyAsked.tsx';
import { PanelSection } from './PanelSection.tsx';

/** What is missing from the plan, as a person types: counts by gate, and every finding as a link to its field. */
export function CompletenessPanel() {
  const plan = useDeferredValue(usePlan());
  const findings = useFindings();
  useSpokenCounts(countKinds(findings));
  return <Panel plan={plan} findings={findings} />;
}

interface PanelProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Drawn again when what it shows has changed, and not at each letter. */
const Panel = memo(function Panel({ plan, findings }: PanelProps) {
  const { t } = useTranslation('panels');
  const [kind, setKind] = useState<Kind | null>(null);
  const [about, setAbout] = useState('');
  const groups = groupFindings(plan, findings);
  const chosen = groups.some(({ key }) => key === about) ? about : '';
  const shown = groups
    .filter(({ key }) => chosen === '' || key === chosen)
    .map((group) => ({ ...group, findings: group.findings.filter((one) => kind === null || kindOf(one) === kind) }))
    .filter((group) => group.findings.length > 0);
  return (
    <PanelSection title={t('completeness.title')}>
      {findings.length === 0 ? (
        <p>{t('completeness.nothing')}</p>
      ) : (
        <>
          <CompletenessFilters
            counts={countKinds(findings)}
            kind={kind}
            onKind={setKind}
            groups={groups}
            about={chosen}
            onAbout={setAbout}
          />
          {shown.length === 0 && <p>{t('completeness.nothingShown')}</p>}
          <FindingGroups plan={plan} groups={shown} />
          <WhyAsked findings={shown.flatMap((group) => group.findings)} />
        </>
      )}
    </PanelSection>
  );
});
