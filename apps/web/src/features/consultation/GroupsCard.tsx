import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { Buttons } from '../../shared/form/Form.tsx';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Both, Fields, OneOf, Thing } from './fields.tsx';
import { useConsultation, useStanding } from './useConsultation.ts';
import { useList } from './useList.ts';

/** Whom the consultation is to hear from, and whether it has [S5]. */
export function GroupsCard() {
  const { t } = useTranslation(['consultation', 'fields']);
  const { invitedGroups, copies } = useConsultation();
  const { groupsHeard } = useStanding();
  const list = useList('invitedGroup', invitedGroups, 'group');
  return (
    <Card title={t('setUp.groups')}>
      <Fields>
        <Quiet>{t('setUp.groupsHint')}</Quiet>
        {invitedGroups.map(({ id, group, name }, index) => {
          const number = index + 1;
          const of = { entity: 'invitedGroup', of: id };
          const isHeard = group !== null && groupsHeard.includes(group);
          return (
            <Thing
              key={id}
              title={t('place.invitedGroup', { number })}
              aside={
                <Buttons>
                  {copies.length > 0 && group !== null && (
                    <Tag tone={isHeard ? 'success' : 'warning'}>{t(isHeard ? 'setUp.heard' : 'setUp.notHeard')}</Tag>
                  )}
                  <Button size="small" onClick={() => list.remove(id, t('setUp.groupRemoved', { number }))}>
                    {t('setUp.removeGroup', { number })}
                  </Button>
                </Buttons>
              }
            >
              <OneOf
                {...of}
                field="group"
                label={t('setUp.groupKind', { number })}
                value={group}
                options={stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) }))}
              />
              <Both {...of} field="name" label={t('setUp.groupName', { number })} text={name} />
            </Thing>
          );
        })}
        <div>
          <Button id={list.addId} onClick={() => list.add()}>
            {t('setUp.addGroup')}
          </Button>
        </div>
      </Fields>
    </Card>
  );
}
