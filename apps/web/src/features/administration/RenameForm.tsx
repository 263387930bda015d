import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { renameOrganisationSchema } from '@cynllun/domain/people/commands';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { listed } from './listed.ts';
import { NameFields } from './NameFields.tsx';
import type { Organisation } from './OrganisationTable.tsx';

const RenameOrganisation = graphql(`
  mutation RenameOrganisation($input: RenameOrganisationInput!) {
    renameOrganisation(input: $input) {
      __typename
      ... on OrganisationRenamed {
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

interface RenameFormProps {
  readonly organisation: Organisation;
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

export function RenameForm({ organisation, onDone, onCancel }: RenameFormProps) {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const [requestId] = useState(newId);
  const [rename] = useMutation(RenameOrganisation);
  const { id: organisationId, nameEn, nameCy } = organisation;
  const form = useCheckedForm(renameOrganisationSchema, { own: 'admin:problems', defaultValues: { nameEn, nameCy } });
  const submit = form.handleSubmit(async (names) => {
    const input = { requestId, organisationId, ...names };
    if (await form.done(outcomeOf(rename, { variables: { input }, update: listed })))
      onDone(t('rename.done', { name: nameOf(names) }));
  });

  return (
    <CommandForm
      form={form}
      title={t('rename.title', { name: nameOf(organisation) })}
      save={t('rename.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <NameFields />
    </CommandForm>
  );
}
