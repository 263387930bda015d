import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, PartnerBody } from '@cynllun/domain/plan/plan';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { PlanDate } from '../fields/ReadFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Stack } from '../Part.tsx';

/** Partner bodies that must do or fund something of the action, each with its agreement. */
export function Partners({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <FieldMarks id={`action:${action.id}:partnerBodies`}>
      <EntryList
        entity="partnerBody"
        parent={{ entity: 'action', id: action.id }}
        items={action.partnerBodies}
        nameOf={(_, number) => t('partners.body', { number })}
        removedWords={(_, number) => t('partners.removed', { number })}
        addLabel={t('partners.add')}
        firstField="name"
      >
        {(body) => <BodyFields body={body} />}
      </EntryList>
    </FieldMarks>
  );
}

const BodyFields = memo(function BodyFields({ body }: { readonly body: PartnerBody }) {
  const { t } = useTranslation('plan');
  return (
    <Stack>
      <PublicText entity="partnerBody" of={body} field="name" />
      <WordsField entity="partnerBody" of={body} field="part" />
      <PlanDate entity="partnerBody" of={body} field="agreedOn" hint={t('partners.agreedHint')} />
      <WordsField entity="partnerBody" of={body} field="agreedBy" hint={t('partners.byHint')} />
    </Stack>
  );
});
