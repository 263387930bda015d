import { useTranslation } from 'react-i18next';
import type { Role } from '@cynllun/domain/access/roles';
import { RadioField } from '../../shared/form/RadioField.tsx';

interface RoleFieldProps {
  readonly roles: readonly Role[];
  readonly value: Role | null;
  readonly onChange: (role: Role) => void;
  readonly problem: string | undefined;
}

/** A role, each with what it is for. */
export function RoleField({ roles, ...field }: RoleFieldProps) {
  const { t } = useTranslation(['people', 'process']);
  return (
    <RadioField
      name="role"
      label={t('people:add.role')}
      options={roles.map((role) => ({
        value: role,
        label: t(`process:role.${role}`),
        hint: t(`people:does.${role}`),
      }))}
      {...field}
    />
  );
}
