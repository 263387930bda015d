import { useTranslation } from 'react-i18next';
import { styled } from '@mui/material/styles';
import { AppLink } from '../layout/AppLink.tsx';
import { usePlanId } from '../plan/source/usePlan.ts';
import { usePlanComments } from './planComments.ts';

/** How many comments wait, and for what, of each consultation in which some do: each the way to those. */
export function WaitingList() {
  const { t } = useTranslation('triage');
  const planId = usePlanId();
  const waiting = (usePlanComments(planId)?.consultations ?? []).flatMap(({ consultationId, number, tally }) => {
    const place = `/plans/${planId}/consultations/${consultationId}/comments`;
    const parts = [
      { to: `${place}?standing=new`, key: 'new', count: tally.new },
      { to: `${place}?standing=considered`, key: 'considered', count: tally.considered },
      { to: `${place}?mark=toAdmit`, key: 'toAdmit', count: tally.toAdmit },
      { to: `${place}?mark=toRelease`, key: 'toRelease', count: tally.toRelease },
    ] as const;
    const some = parts.filter(({ count }) => count > 0);
    return some.length === 0 ? [] : [{ consultationId, number, some }];
  });
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="comments-waiting">
      <h2 id="comments-waiting">{t('onPlan.waiting')}</h2>
      {waiting.map(({ consultationId, number, some }) => (
        <Line key={consultationId}>
          <span>{t('onPlan.consultation', { number })}</span>
          {some.map(({ to, key, count }) => (
            <AppLink key={key} to={to}>
              {t(`facts.${key}`, { count })}
            </AppLink>
          ))}
        </Line>
      ))}
    </section>
  );
}

const Line = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', maxInlineSize: 'none' });
