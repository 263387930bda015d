import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addOrganisationFormSchema } from '@cynllun/domain/people/commands';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { listed } from './listed.ts';
import { NameFields } from './NameFields.tsx';

const AddOrganisation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      __typename
      ... on OrganisationAdded {
        listing {
          organisation {
            id
          }
          ...OrganisationInList
        }
      }
      ...Problems
    }
  }
`);

interface AddOrganisationFormProps {
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

export function AddOrganisationForm({ onDone, onCancel }: AddOrganisationFormProps) {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const [ids] = useState(() => ({ requestId: newId(), id: newId() }));
  const [addOrganisation] = useMutation(AddOrganisation);
  const form = useCheckedForm(addOrganisationFormSchema, {
    own: 'admin:problems',
    defaultValues: {
      kind: null,
      nameEn: '',
      nameCy: '',
      firstLead: { name: '', email: '', language: useLanguage() },
    },
  });
  const submit = form.handleSubmit(async (organisation) => {
    const input = { ...ids, ...organisation };
    if (await form.done(outcomeOf(addOrganisation, { variables: { input }, update: listed })))
      onDone(t('add.done', { name: nameOf(organisation) }));
  });

  return (
    <CommandForm form={form} title={t('add.title')} save={t('add.save')} onSubmit={submit} onCancel={onCancel}>
      <Controller
        control={form.control}
        name="kind"
        rules={{ deps: ['firstLead.name', 'firstLead.email'] }}
        render={({ field }) => (
          <RadioField
            {...field}
            label={t('add.kind')}
            options={(['authority', 'inspectorate'] as const).map((value) => ({
              value,
              label: t(`kinds.${value}`),
              hint: t(`add.${value}Hint`),
            }))}
          />
        )}
      />
      <NameFields />
      {form.watch('kind') === 'authority' && (
        <>
          <div>
            <Typography variant="h3">{t('add.leadTitle')}</Typography>
            <p>{t('add.leadIntro')}</p>
          </div>
          <TextField {...form.register('firstLead.name')} room={36} autoComplete="off" label={t('add.leadName')} />
          <TextField
            {...form.register('firstLead.email')}
            type="email"
            room={36}
            autoComplete="off"
            spellCheck={false}
            label={t('add.leadEmail')}
          />
        </>
      )}
    </CommandForm>
  );
}
