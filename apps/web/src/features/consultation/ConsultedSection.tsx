import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { WhoWasConsulted } from '../../shared/plan/document/Consultation.tsx';
import { usePlanId, usePlanView, useToday } from '../../shared/plan/source/usePlan.ts';

/** Who was consulted on the plan, over all its consultations. Where groups are missing, the finding leads here. */
export function ConsultedSection() {
  const { t } = useTranslation('reading');
  const { consultations } = usePlanView().facts;
  return (
    <section aria-labelledby="who-was-consulted">
      <Typography variant="h2" id="who-was-consulted">
        {t('sections.consultation')}
      </Typography>
      <div id={`plan:${usePlanId()}:consultationEvents`} tabIndex={-1}>
        {consultations?.length === 0 && <p>{t('consultation.none')}</p>}
        <WhoWasConsulted summaries={consultations ?? []} today={useToday()} />
      </div>
    </section>
  );
}
