import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { missingNames, NameFields } from './NameFields.tsx';
import type { Organisation } from './OrganisationTable.tsx';

const RenameOrganisation = graphql(`
  mutation RenameOrganisation($input: RenameOrganisationInput!) {
    renameOrganisation(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

interface RenameFormProps {
  readonly organisation: Organisation;
  readonly onDone: (words: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function RenameForm({ organisation, onDone, onCancel }: RenameFormProps) {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const [requestId] = useState(newId);
  const [names, setNames] = useState({ nameEn: organisation.nameEn, nameCy: organisation.nameCy });
  const { send, refuse, problems, problemOf, attempt } = useSend(RenameOrganisation);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = missingNames(names);
    if (missing.length > 0) return refuse(missing);
    if (await send({ requestId, organisationId: organisation.id, ...names })) {
      await onDone(t('rename.done', { name: nameOf(names) }));
    }
  };

  return (
    <CommandForm
      title={t('rename.title', { name: nameOf(organisation) })}
      save={t('rename.save')}
      problems={problems}
      attempt={attempt}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <NameFields answers={names} onAnswers={setNames} problemOf={problemOf} />
    </CommandForm>
  );
}
