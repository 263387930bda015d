import { useTranslation } from 'react-i18next';
import { consultationFields } from '@cynllun/domain/consultation/choices';
import { CheckField, ChecksField } from '../../shared/form/CheckField.tsx';
import { GroupFrame } from '../../shared/form/FieldFrame.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { onePress } from '../../shared/form/onePress.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { Card } from '../../shared/layout/Card.tsx';
import { FieldBlock } from '../../shared/writing/fields/FieldBlock.tsx';
import { useWritingField } from '../../shared/writing/fields/useWritingField.ts';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { useEdit } from '../../shared/writing/useStore.ts';
import { Fields } from './fields.tsx';
import { useConsultation, useReadiness, useStanding } from './useConsultation.ts';

/** Which actions it is on, and what of each people see. */
export function WhatCard() {
  const { t } = useTranslation('consultation');
  const { id, everyAction, untranslatedReason } = useConsultation();
  const { gaps } = useReadiness();
  const every = useWritingField('consultation', id, 'everyAction', t('setUp.actions'));
  const wantsReason = untranslatedReason !== '' || gaps.some(({ weight }) => weight === 'unlessReason');
  return (
    <Card title={t('setUp.actions')}>
      <Fields>
        <FieldBlock id={every.id}>
          <RadioField
            id={every.id}
            label={t('setUp.which')}
            options={[
              { value: 'every', label: t('setUp.everyAction') },
              { value: 'some', label: t('setUp.someActions') },
            ]}
            value={everyAction ? 'every' : 'some'}
            onChange={(value) => every.save(value === 'every')}
          />
        </FieldBlock>
        {!everyAction && <ChosenActions />}
        <Shows />
        {wantsReason && (
          <Words
            entity="consultation"
            of={id}
            field="untranslatedReason"
            label={t('field.untranslatedReason')}
            hint={t('setUp.reasonHint')}
            value={untranslatedReason}
          />
        )}
      </Fields>
    </Card>
  );
}

function ChosenActions() {
  const { t } = useTranslation('consultation');
  const { quote } = useQuote();
  const { id: parentId, chosenActions } = useConsultation();
  const { actions } = useStanding();
  const edit = useEdit();
  const chosen = new Map(chosenActions.map((one) => [one.actionId, one.id]));
  const toggle = (actionId: string) => {
    onePress();
    const there = chosen.get(actionId);
    if (there !== undefined) return edit({ kind: 'remove', entity: 'chosenAction', id: there });
    const fields = { actionId, position: chosenActions.length + 1 };
    return edit({ kind: 'add', entity: 'chosenAction', id: newId(), parentId, fields });
  };
  return (
    <GroupFrame
      id="chosen-actions"
      label={t('setUp.someActions')}
      hint={undefined}
      problem={undefined}
      optional={undefined}
    >
      {actions.map(({ id, reference, title }) => (
        <CheckField
          key={id}
          id={`chosen-${id}`}
          label={t('setUp.whichOne', { reference, title: quote(title) || t('setUp.untitled') })}
          checked={chosen.has(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </GroupFrame>
  );
}

function Shows() {
  const { t } = useTranslation('consultation');
  const { id, shows } = useConsultation();
  const field = useWritingField('consultation', id, 'shows', t('field.shows'));
  return (
    <FieldBlock id={field.id}>
      <ChecksField
        id={field.id}
        label={field.label}
        hint={t('setUp.showsHint')}
        options={consultationFields.map((value) => ({ value, label: t(`shows.${value}`) }))}
        value={shows}
        onChange={field.save}
      />
    </FieldBlock>
  );
}
