import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@cynllun/domain/consultation/consultation';
import { consultationReaches, inviteeKinds } from '@cynllun/domain/consultation/choices';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { Beside, Fields, OneOf, Thing, Yes } from './fields.tsx';
import { useConsultation, useStanding } from './useConsultation.ts';
import { useList } from './useList.ts';

/** Who may take part, and who is invited by name. */
export function InvitationsCard() {
  const { t } = useTranslation('consultation');
  const { id, reach, invitations } = useConsultation();
  const { reportPublished } = useStanding();
  const list = useList('invitation', invitations, 'name');
  return (
    <Card title={t('setUp.invitations')}>
      <Fields>
        {!reportPublished && <Alert severity="info">{t('setUp.notPublic')}</Alert>}
        <OneOf
          isFew
          entity="consultation"
          of={id}
          field="reach"
          label={t('field.reach')}
          value={reach}
          options={consultationReaches.map((value) => ({ value, label: t(`reach.${value}`) }))}
        />
        <Quiet>{t('setUp.invitationsHint')}</Quiet>
        {invitations.map((invitation, index) => (
          <InvitationFields
            key={invitation.id}
            invitation={invitation}
            number={index + 1}
            onRemove={(said) => list.remove(invitation.id, said)}
          />
        ))}
        <div>
          <Button id={list.addId} onClick={() => list.add({ kind: 'person' })}>
            {t('setUp.addInvitation')}
          </Button>
        </div>
      </Fields>
    </Card>
  );
}

interface InvitationFieldsProps {
  readonly invitation: Invitation;
  readonly number: number;
  readonly onRemove: (said: string) => void;
}

/** One invitation; once it was sent it is withdrawn, not taken away. */
function InvitationFields({ invitation, number, onRemove }: InvitationFieldsProps) {
  const { t } = useTranslation(['consultation', 'fields']);
  const { id, kind, body, name, email, language, group, personId, withdrawn } = invitation;
  const of = { entity: 'invitation', of: id };
  const isSent = personId !== null;
  const label = (words: string) => t('setUp.ofInvitation', { label: words, number });
  return (
    <Thing
      title={t('place.invitation', { number })}
      aside={
        isSent ? (
          <Tag tone="success">{t('setUp.sent')}</Tag>
        ) : (
          <Button size="small" onClick={() => onRemove(t('setUp.invitationRemoved', { number }))}>
            {t('setUp.removeInvitation', { number })}
          </Button>
        )
      }
    >
      {isSent ? (
        <>
          <span>{[body, name, email].filter((words) => words !== '').join(' · ')}</span>
          <Yes {...of} field="withdrawn" label={label(t('setUp.withdrawn'))} value={withdrawn} />
        </>
      ) : (
        <>
          <OneOf
            isFew
            {...of}
            field="kind"
            label={label(t('setUp.kind'))}
            value={kind}
            options={inviteeKinds.map((value) => ({ value, label: t(`inviteeKind.${value}`) }))}
          />
          <Beside>
            {kind === 'body' && <Words {...of} field="body" label={label(t('setUp.body'))} value={body} />}
            <Words
              {...of}
              field="name"
              label={label(t(kind === 'body' ? 'setUp.nameOfContact' : 'setUp.person'))}
              value={name}
            />
            <Words {...of} field="email" label={label(t('setUp.email'))} value={email} />
            <OneOf
              {...of}
              field="language"
              label={label(t('setUp.language'))}
              value={language}
              options={[
                { value: 'cy', label: t('setUp.welsh') },
                { value: 'en', label: t('setUp.english') },
              ]}
            />
            <OneOf
              {...of}
              field="group"
              label={label(t('setUp.group'))}
              value={group}
              options={stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) }))}
            />
          </Beside>
        </>
      )}
    </Thing>
  );
}
