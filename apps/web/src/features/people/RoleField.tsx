import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Role } from '@cynllun/domain/access/roles';
import { RadioField } from '../../shared/form/RadioField.tsx';

/** A role, each with what it is for. */
export function RoleField({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTranslation(['people', 'process']);
  const { control } = useFormContext<{ readonly role: Role | null }>();
  return (
    <Controller
      control={control}
      name="role"
      render={({ field }) => (
        <RadioField
          {...field}
          label={t('people:add.role')}
          options={roles.map((role) => ({
            value: role,
            label: t(`process:role.${role}`),
            hint: t(`people:does.${role}`),
          }))}
        />
      )}
    />
  );
}
