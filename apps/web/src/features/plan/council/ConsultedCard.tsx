import { useTranslation } from 'react-i18next';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { WhoWasConsulted } from '../../../shared/plan/document/Consultation.tsx';
import type { PaperVersion } from './VersionCards.tsx';

/** Who had been consulted when the paper's version was sent, as the paper says it. */
export function ConsultedCard({ opened: { version, plan } }: { readonly opened: PaperVersion }) {
  const { t } = useTranslation(['council', 'reading']);
  const { consultations } = plan.facts;
  return (
    <Card title={t('reading:sections.consultation')}>
      <Quiet>{t('council:consulted')}</Quiet>
      {consultations.length === 0 && <p>{t('reading:consultation.none')}</p>}
      <WhoWasConsulted summaries={consultations} today={version.on} />
    </Card>
  );
}
