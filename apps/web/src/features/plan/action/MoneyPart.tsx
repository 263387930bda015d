import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CostLine } from '@cynllun/domain/plan/plan';
import { PlanChoice, PlanYesNo } from '../fields/ChoiceFields.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PlanMoney, PlanYear } from '../fields/ReadFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Part, Row, Stack } from '../Part.tsx';
import { partId } from './PartsNav.tsx';

/** What it costs, line by line, or how existing resources cover it. */
export function MoneyPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const together = action.costLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return (
    <Part id={partId('money')} title={t('action.money')}>
      <PlanYesNo entity="action" of={action} field="withinExistingResources" hint={t('money.withinHint')} />
      {(action.withinExistingResources || action.existingResourcesHow !== '') && (
        <WordsField entity="action" of={action} field="existingResourcesHow" />
      )}
      <FieldMarks id={`action:${action.id}:costLines`}>
        <EntryList
          entity="costLine"
          parent={{ entity: 'action', id: action.id }}
          items={action.costLines}
          nameOf={(_, number) => t('money.cost', { number })}
          removedWords={(_, number) => t('money.removed', { number })}
          addLabel={t('money.addCost')}
          firstField="purpose"
        >
          {(line) => <CostFields line={line} />}
        </EntryList>
      </FieldMarks>
      {action.costLines.length > 1 && <p>{t('money.total', { amount: together })}</p>}
    </Part>
  );
}

const CostFields = memo(function CostFields({ line }: { readonly line: CostLine }) {
  return (
    <Stack>
      <WordsField entity="costLine" of={line} field="purpose" />
      <Row>
        <PlanMoney entity="costLine" of={line} field="amount" />
        <PlanYear entity="costLine" of={line} field="financialYear" />
      </Row>
      <PlanChoice entity="costLine" of={line} field="kind" />
      <WordsField entity="costLine" of={line} field="fundingSource" />
      <PlanYesNo entity="costLine" of={line} field="confirmed" />
    </Stack>
  );
});
