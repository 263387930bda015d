import { useTranslation } from 'react-i18next';
import { WhoWasConsulted } from '../../../shared/plan/document/Consultation.tsx';
import type { PaperVersion } from './VersionCards.tsx';

/** As the paper says it: by the day its version was sent. */
export function Consulted({ opened: { version, plan } }: { readonly opened: PaperVersion }) {
  const { t } = useTranslation('reading');
  const { consultations } = plan.facts;
  if (consultations.length === 0) return <p>{t('consultation.none')}</p>;
  return <WhoWasConsulted summaries={consultations} today={version.on} />;
}
