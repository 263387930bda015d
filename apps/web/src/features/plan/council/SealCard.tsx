import { useTranslation } from 'react-i18next';
import { isOnDevice } from '../../../shared/aggregate/store/device.ts';
import { Buttons } from '../../../shared/form/Form.tsx';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { keyOf, prepare } from '../../../shared/plan/prepare/preparation.ts';
import { usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useSnapshot } from '../../../shared/writing/useStore.ts';

/** What the seal means: who may change what of the agreed plan, and how. */
export function SealCard() {
  const { t } = useTranslation('agreement');
  const { stage, viewerCan } = usePlanView();
  return (
    <Card title={t('seal.title')}>
      <p>{t('seal.what')}</p>
      <ul>
        <li>{t('seal.variation')}</li>
        <li>{t('seal.correction')}</li>
        <li>{t('seal.forecast')}</li>
      </ul>
      {(viewerCan.variationMake || viewerCan.wordingCorrect) && (
        <Buttons>
          {viewerCan.variationMake && <Begin kind="variation" />}
          {viewerCan.wordingCorrect && <Begin kind="correction" />}
        </Buttons>
      )}
      {!viewerCan.variationMake && stage !== 'closed' && <Quiet>{t('seal.lead')}</Quiet>}
    </Card>
  );
}

/** Begins a set of changes, or goes on with the one that is on the device: the plan's own screens then show it. */
function Begin({ kind }: { readonly kind: 'variation' | 'correction' }) {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const personId = useSnapshot(({ view }) => view.viewer.id);
  const preparation = { kind, version: null };
  const isBegun = isOnDevice({ personId, rootId: keyOf(planId, preparation) });
  return (
    <ButtonLink to={`/plans/${planId}`} onClick={() => prepare(planId, preparation)}>
      {t(isBegun ? `seal.goOn.${kind}` : `seal.begin.${kind}`)}
    </ButtonLink>
  );
}
