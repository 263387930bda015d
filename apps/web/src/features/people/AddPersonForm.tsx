import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@cynllun/domain/access/roles';
import { personNameSchema } from '@cynllun/domain/people/person-name';
import { graphql } from '../../generated/index.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { rolesOver, type Over } from './over.ts';
import type { CommandProps } from './PeopleSections.tsx';
import { PersonFields, type PersonAnswers } from './PersonFields.tsx';
import { RoleField } from './RoleField.tsx';

const AddPerson = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      __typename
      ... on PersonAdded {
        name
      }
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

interface Answers extends PersonAnswers {
  readonly what: 'withRole' | 'onlyNamed' | null;
  readonly role: Role | null;
}

export function AddPersonForm({ over, onDone, onCancel }: CommandProps & { readonly over: Over }) {
  const { t } = useTranslation(['people', 'process']);
  const roles = rolesOver(over);
  const [requestId] = useState(newId);
  const [answers, setAnswers] = useState<Answers>({
    name: '',
    email: '',
    language: useLanguage(),
    // Whoever is added to an inspectorate or to the operator is there to sign in.
    what: over.kind === 'authority' ? null : 'withRole',
    role: roles.length === 1 ? (roles[0] ?? null) : null,
  });
  const { send, refuse, problems, problemOf, attempt } = useSend(AddPerson);
  const signsIn = answers.what !== 'onlyNamed';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = missingIn(answers, roles.length > 0);
    if (missing.length > 0) {
      return refuse(missing.map((field) => ({ field, key: `people:problems.${field}Missing`, params: {} })));
    }
    const { name, email, language, role } = answers;
    const { organisationId, reviewId } = over;
    const signingIn = signsIn ? { email, role } : { email: null, role: null };
    const added = await send({ requestId, organisationId, reviewId, name, language, ...signingIn });
    if (added === null) return;
    const known = added.name !== personNameSchema.safeParse(name).data && signsIn && role !== null;
    await onDone(
      known
        ? t('people:add.known', { known: added.name, role: t(`process:role.${role}`), name })
        : t('people:add.done', { name }),
    );
  };

  return (
    <CommandForm
      title={t('people:add.title')}
      save={t('people:add.save')}
      problems={problems}
      attempt={attempt}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {over.kind === 'authority' && (
        <>
          <p>{t('people:add.intro')}</p>
          <RadioField
            name="what"
            label={t('people:add.what')}
            problem={problemOf('what')}
            options={(['withRole', 'onlyNamed'] as const).map((value) => ({ value, label: t(`people:add.${value}`) }))}
            value={answers.what}
            onChange={(what) => setAnswers({ ...answers, what })}
          />
        </>
      )}
      <PersonFields answers={answers} onAnswers={setAnswers} problemOf={problemOf} signsIn={signsIn} />
      {signsIn && roles.length > 0 && (
        <RoleField
          roles={roles}
          problem={problemOf('role')}
          value={answers.role}
          onChange={(role) => setAnswers({ ...answers, role })}
        />
      )}
    </CommandForm>
  );
}

/** The fields without an answer, in the order they stand. */
function missingIn({ what, name, email, role }: Answers, asksRole: boolean): readonly string[] {
  const signsIn = what !== 'onlyNamed';
  return [
    ...(what === null ? ['what'] : []),
    ...(name.trim() === '' ? ['name'] : []),
    ...(signsIn && email.trim() === '' ? ['email'] : []),
    ...(signsIn && asksRole && role === null ? ['role'] : []),
  ];
}
