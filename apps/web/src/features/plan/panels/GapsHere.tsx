import { useDeferredValue } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { readPath } from '@cynllun/domain/aggregate/path';
import type { Finding } from '@cynllun/domain/plan/finding';
import { blocking } from '@cynllun/domain/rules/findings';
import { dutyOf, type Duty } from '@cynllun/domain/summary/duties';
import { nextGate, progress } from '@cynllun/domain/summary/progress';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { findingAddress } from '../../../shared/plan/fieldAddress.ts';
import { useFindings, useMay, usePlan, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { withoutLanguage } from '../../../shared/words/language.ts';
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

/** What the next gate asks of an action that is missing in it. */
export function useDutiesMissing(actionId: string): ReadonlySet<Duty> {
  const { found, isStopping } = useGapsHere(actionId);
  return new Set(found.filter(isStopping).flatMap(({ code }) => dutyOf.get(code) ?? []));
}

/**
 * Where the gap after the one in the address is, of those that are this person's to fill: in the action, and then in
 * those after it. Null where none is left.
 */
export function useNextGap(actionId: string): string | null {
  const plan = useDeferredValue(usePlan());
  const findings = useFindings();
  const { stage } = usePlanView();
  const may = useMay();
  const { pathname, search, hash } = useLocation();
  const mine = ({ path }: Finding): boolean => {
    const { entity, id, field } = readPath(path);
    return may.edit(entity, id, field);
  };
  const gaps = blocking(findings, nextGate(stage))
    .filter(mine)
    .map((finding) => findingAddress(plan, finding));
  const here = gaps.lastIndexOf(decodeURIComponent(withoutLanguage(pathname) + search + hash));
  const next = here < 0 ? gaps.find((address) => address.includes(`/actions/${actionId}`)) : gaps[here + 1];
  return next ?? gaps[0] ?? null;
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
    <Steady aria-label={t('completeness.here')}>
      <Short>
        <b>{count === 0 ? t('completeness.ready') : t('completeness.gaps', { count })}</b>{' '}
        {t(`completeness.before.${gate}`)}
      </Short>
      <FirstOfThem>
        {first !== undefined && count > 0 && (
          <AppLink to={findingAddress(plan, first)}>
            <FindingSentence finding={first} people={people} />
          </AppLink>
        )}
      </FirstOfThem>
      {found.length > (count > 0 ? 1 : 0) && (
        <Details summary={t('completeness.hereAll', { count: found.length })}>
          <FindingList plan={plan} findings={found} isSaidAbove={isStopping} />
        </Details>
      )}
    </Steady>
  );
}

/** As high whatever is missing, while nothing is opened in it: the form below would move as a field is filled. */
const Steady = styled('section')(({ theme }) => ({
  minBlockSize: 'calc(2lh + 3rem)',
  [theme.breakpoints.down('sm')]: { minBlockSize: 'calc(4lh + 3rem)' },
}));

const FirstOfThem = styled('div')(({ theme }) => ({
  display: '-webkit-box',
  minBlockSize: '1lh',
  WebkitLineClamp: 1,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  [theme.breakpoints.down('sm')]: { WebkitLineClamp: 2 },
}));

const Short = styled('p')({ margin: 0 });
