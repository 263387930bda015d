import { useDeferredValue } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { blocking } from '@cynllun/domain/rules/findings';
import { nextGate, progress } from '@cynllun/domain/summary/progress';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { findingAddress } from '../../../shared/plan/fieldAddress.ts';
import { useFindings, usePlan, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { FindingSentence } from '../../../shared/words/FindingSentence.tsx';
import { FindingList } from './FindingGroups.tsx';
import { groupFindings } from './groupFindings.ts';

/** What the next gate asks of an action, and all that is found in it: those that stop the gate first. */
function useGapsHere(actionId: string) {
  const plan = useDeferredValue(usePlan());
  const findings = useFindings();
  const { stage } = usePlanView();
  const gate = nextGate(stage);
  const here = groupFindings(plan, findings).find(({ key }) => key === actionId)?.findings ?? [];
  const stopping = blocking(here, gate);
  return {
    plan,
    gate,
    count: progress(plan, findings, gate).missingIn.get(actionId) ?? 0,
    isStopping: (finding: Finding) => stopping.includes(finding),
    found: [...stopping, ...here.filter((finding) => !stopping.includes(finding))],
  };
}

/** The open action's own gaps, where there is room beside it. */
export function GapsHere({ actionId }: { readonly actionId: string }) {
  const { t } = useTranslation('panels');
  const { plan, gate, count, found, isStopping } = useGapsHere(actionId);
  return (
    <>
      <Typography variant="h3">{t('completeness.here')}</Typography>
      <Short>
        {count === 0 ? t('completeness.ready') : t('completeness.gaps', { count })} {t(`completeness.before.${gate}`)}
      </Short>
      <FindingList plan={plan} findings={found} isSaidAbove={isStopping} />
    </>
  );
}

/** The same where there is none: how many there are and the first of them, and the rest for who opens it. */
export function GapsAbove({ actionId }: { readonly actionId: string }) {
  const { t } = useTranslation('panels');
  const { people } = usePlanView();
  const { plan, gate, count, found, isStopping } = useGapsHere(actionId);
  const [first] = found;
  return (
    <section aria-label={t('completeness.here')}>
      <Short>
        <b>{count === 0 ? t('completeness.ready') : t('completeness.gaps', { count })}</b>{' '}
        {t(`completeness.before.${gate}`)}
      </Short>
      {first !== undefined && count > 0 && (
        <AppLink to={findingAddress(plan, first)}>
          <FindingSentence finding={first} people={people} />
        </AppLink>
      )}
      {found.length > (count > 0 ? 1 : 0) && (
        <Details summary={t('completeness.hereAll', { count: found.length })}>
          <FindingList plan={plan} findings={found} isSaidAbove={isStopping} />
        </Details>
      )}
    </section>
  );
}

const Short = styled('p')({ margin: 0 });
