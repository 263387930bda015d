import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Indicator } from '@cynllun/domain/plan/plan';
import { PlanChoice } from '../fields/ChoiceFields.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { PlanDate, PlanNumber } from '../fields/ReadFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Part, Row, Stack } from '../Part.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { partId } from './PartsNav.tsx';

export function TargetsPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <Part id={partId('targets')} title={t('action.targets')}>
      <FieldMarks id={`action:${action.id}:indicators`}>
        {action.indicators.length === 0 && <p>{t('targets.none')}</p>}
        <EntryList
          entity="indicator"
          parent={{ entity: 'action', id: action.id }}
          items={action.indicators}
          nameOf={(_, number) => t('targets.indicator', { number })}
          removedWords={(_, number) => t('targets.removed', { number })}
          addLabel={t('targets.add')}
          firstField="name"
        >
          {(indicator) => <IndicatorFields indicator={indicator} />}
        </EntryList>
      </FieldMarks>
    </Part>
  );
}

const IndicatorFields = memo(function IndicatorFields({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('plan');
  return (
    <Stack>
      <PublicText entity="indicator" of={indicator} field="name" />
      <Row>
        <WordsField entity="indicator" of={indicator} field="unit" hint={t('targets.unitHint')} />
        <PlanChoice entity="indicator" of={indicator} field="direction" />
      </Row>
      <Row>
        <PlanNumber entity="indicator" of={indicator} field="baseline" />
        <PlanDate entity="indicator" of={indicator} field="baselineOn" hint="" />
      </Row>
      <Row>
        <PlanNumber entity="indicator" of={indicator} field="target" />
        <PlanDate entity="indicator" of={indicator} field="targetOn" hint="" />
      </Row>
      <Row>
        <WordsField entity="indicator" of={indicator} field="source" />
        <PlanChoice entity="indicator" of={indicator} field="frequency" />
      </Row>
    </Stack>
  );
});

/** What of the targets is translated. */
export function TargetTexts({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  if (action.indicators.length === 0) return null;
  return (
    <Part id={partId('targets')} title={t('action.targets')}>
      {action.indicators.map((indicator) => (
        <PublicText key={indicator.id} entity="indicator" of={indicator} field="name" />
      ))}
    </Part>
  );
}
