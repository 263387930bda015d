import { useTranslation } from 'react-i18next';
import { isWordless } from '@cynllun/domain/text/text';
import type { Action } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { LateAlert } from '../../../shared/layout/LateAlert.tsx';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { PlanLink } from '../fields/PlanLink.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { Part, Row } from '../Part.tsx';
import { Partners } from './Partners.tsx';
import { useAddPerson } from './useAddPerson.ts';
import { partId } from './PartsNav.tsx';

/** A person and a post for each: when the person leaves, the post stays and shows that it is vacant. */
export function WhoPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <Part id={partId('who')} title={t('action.who')}>
      <PersonAndPost
        action={action}
        person="responsiblePersonId"
        post="responsiblePost"
        meaning={t('who.responsible')}
      />
      <PersonAndPost
        action={action}
        person="accountablePersonId"
        post="accountablePost"
        meaning={t('who.accountable')}
      />
      <AddPeople />
      <Partners action={action} />
    </Part>
  );
}

/** What is translated of who does it: the posts, where a word of one stands, and the names of partner bodies. */
export function WhoTexts({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const posts = (['responsiblePost', 'accountablePost'] as const).filter((post) => !isWordless(action[post]));
  if (posts.length + action.partnerBodies.length === 0) return null;
  return (
    <Part id={partId('who')} title={t('action.who')}>
      {posts.map((post) => (
        <PublicText key={post} entity="action" of={action} field={post} />
      ))}
      {action.partnerBodies.map((body) => (
        <PublicText key={body.id} entity="partnerBody" of={body} field="name" />
      ))}
    </Part>
  );
}

interface PersonAndPostProps {
  readonly action: Action;
  readonly person: 'responsiblePersonId' | 'accountablePersonId';
  readonly post: 'responsiblePost' | 'accountablePost';
  readonly meaning: string;
}

function PersonAndPost({ action, person, post, meaning }: PersonAndPostProps) {
  const { t } = useTranslation('plan');
  const { people, viewerCan } = usePlanView();
  const { addPerson, problems } = useAddPerson(action, person);
  const options = people.map(({ id, name }) => ({ value: id, label: name ?? t('who.formerly') }));
  const isVacant = action[person] === null && !isWordless(action[post]);
  return (
    <div>
      <Row>
        <PlanLink
          entity="action"
          of={action}
          field={person}
          hint={meaning}
          options={options}
          emptyLabel={t('who.nobody')}
          onAdd={viewerCan.peopleManage ? (name) => void addPerson(name) : undefined}
        />
        <PublicText entity="action" of={action} field={post} hint={t('who.postHint')} />
      </Row>
      {problems.map(({ words }) => (
        <LateAlert key={words} severity="error" role="alert">
          {words}
        </LateAlert>
      ))}
      {isVacant && (
        <p>
          <Tag tone="warning">{t('who.vacant')}</Tag>
        </p>
      )}
    </div>
  );
}

function AddPeople() {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const { viewerCan } = usePlanView();
  if (!viewerCan.planEdit) return null;
  if (!viewerCan.peopleManage) return <p>{t('who.askLead')}</p>;
  return (
    <p>
      {t('who.addPeople')} <AppLink to={`/plans/${planId}/set-up`}>{t('who.addPeopleLink')}</AppLink>
    </p>
  );
}
