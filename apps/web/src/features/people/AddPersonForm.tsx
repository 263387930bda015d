import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addPersonFormSchema } from '@cynllun/domain/people/commands';
import { graphql } from '../../generated/index.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { rolesOver, type Over } from './over.ts';
import { useAmong } from './among.ts';
import type { CommandProps } from './PeopleSections.tsx';
import { PersonFields } from './PersonFields.tsx';
import { RoleField } from './RoleField.tsx';

const AddPerson = graphql(`
  mutation AddPerson($input: AddPersonInput!, $organisationId: ID, $reviewId: ID) {
    addPerson(input: $input) {
      __typename
      ... on PersonAdded {
        person(organisationId: $organisationId, reviewId: $reviewId) {
          id
          among
          ...PersonInList
        }
        name
      }
      ...Problems
    }
  }
`);

export function AddPersonForm({ over, onDone, onCancel }: CommandProps & { readonly over: Over }) {
  const { t } = useTranslation(['people', 'process']);
  const roles = rolesOver(over);
  const [requestId] = useState(newId);
  const among = useAmong(null);
  const [addPerson] = useMutation(AddPerson);
  const form = useCheckedForm(addPersonFormSchema(roles.length > 0), {
    own: 'people:problems',
    defaultValues: {
      // Whoever is added to an inspectorate or to the operator is there to sign in.
      what: over.kind === 'authority' ? null : 'withRole',
      name: '',
      email: '',
      language: useLanguage(),
      role: roles.length === 1 ? (roles[0] ?? null) : null,
    },
  });
  const signsIn = form.watch('what') !== 'onlyNamed';
  const submit = form.handleSubmit(async ({ what: _, ...person }) => {
    const { organisationId, reviewId } = over;
    const input = { requestId, organisationId, reviewId, ...person };
    const added = await form.done(outcomeOf(addPerson, { ...among, variables: { ...among.variables, input } }));
    if (added === null) return;
    const { name, role } = person;
    const wasKnown = added.name !== name && role !== null;
    onDone(
      wasKnown
        ? t('people:add.known', { known: added.name, role: t(`process:role.${role}`), name })
        : t('people:add.done', { name }),
    );
  });

  return (
    <CommandForm
      form={form}
      title={t('people:add.title')}
      save={t('people:add.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {over.kind === 'authority' && (
        <>
          <p>{t('people:add.intro')}</p>
          <Controller
            control={form.control}
            name="what"
            rules={{ deps: ['email', 'role'] }}
            render={({ field }) => (
              <RadioField
                {...field}
                label={t('people:add.what')}
                options={(['withRole', 'onlyNamed'] as const).map((value) => ({
                  value,
                  label: t(`people:add.${value}`),
                }))}
              />
            )}
          />
        </>
      )}
      <PersonFields signsIn={signsIn} />
      {signsIn && roles.length > 0 && <RoleField roles={roles} />}
    </CommandForm>
  );
}
