import { useTranslation } from 'react-i18next';
import type { Action } from '@cynllun/domain/plan/plan';
import { PlanDate } from '../fields/ReadFields.tsx';
import { Part, Row } from '../Part.tsx';
import { partId } from './PartsNav.tsx';

export function WhenPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <Part id={partId('when')} title={t('action.when')}>
      <Row>
        <PlanDate entity="action" of={action} field="startsOn" />
        <PlanDate entity="action" of={action} field="endsOn" />
      </Row>
    </Part>
  );
}
