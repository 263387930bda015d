import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import type { Text } from '@cynllun/domain/text/text';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { beginning } from '../../../shared/words/beginning.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { PlanChecks, PlanYesNo } from '../fields/ChoiceFields.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Part } from '../Part.tsx';
import { OneFact } from '../read.ts';
import { partId } from './PartsNav.tsx';

export function WhatPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <Part id={partId('what')} title={t('action.what')}>
      <PublicText entity="action" of={action} field="title" />
      <PublicText entity="action" of={action} field="summary" hint={t('action.summaryHint')} />
      <WordsField entity="action" of={action} field="description" rows={3} />
      <PublicText entity="action" of={action} field="outcome" hint={t('action.outcomeHint')} />
      <Answers action={action} />
    </Part>
  );
}

/** What of it is translated. */
export function WhatTexts({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <Part id={partId('what')} title={t('action.what')}>
      <PublicText entity="action" of={action} field="title" />
      <PublicText entity="action" of={action} field="summary" />
      <PublicText entity="action" of={action} field="outcome" />
    </Part>
  );
}

/** The recommendations it answers, or that it is one of our own: its owner reads where others placed it. */
function Answers({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['plan', 'fields']);
  const plan = usePlan();
  const { quote } = useQuote();
  const mayPlace = useMay().edit('action', action.id, 'recommendationIds');
  const referenceOf = references(plan);
  const options = plan.recommendations.map(({ id, text }) => ({
    value: id,
    label: `${referenceOf.get(id)}. ${quote(shortened(text))}`,
  }));
  return (
    <>
      {options.length > 0 && mayPlace && (
        <PlanChecks
          entity="action"
          of={action}
          field="recommendationIds"
          options={options}
          hint={t('plan:action.additionalHint')}
        />
      )}
      {mayPlace && <PlanYesNo entity="action" of={action} field="additional" />}
      {!mayPlace && (
        <Suspense fallback={null}>
          <OneFact name={t('fields:action.recommendationIds')}>
            {action.recommendationIds.length > 0 &&
              options
                .filter(({ value }) => action.recommendationIds.includes(value))
                .map(({ value, label }) => (
                  <div key={value}>
                    <MarkedSentence sentence={label} />
                  </div>
                ))}
          </OneFact>
        </Suspense>
      )}
    </>
  );
}

/** Enough of a recommendation to know it by. */
const shortened = (text: Text): Text => ({ ...text, en: beginning(text.en), cy: beginning(text.cy) });
