import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action } from '@cynllun/domain/plan/plan';
import { isBlank, isWordless } from '@cynllun/domain/text/text';
import { usePlan, usePlanView } from '../source/usePlan.ts';
import { Costs } from './Costs.tsx';
import { Fact, Facts } from './Facts.tsx';
import { ImportedNotes } from './ImportedNotes.tsx';
import { PartnerBodies } from './PartnerBodies.tsx';
import { Said, Words } from './Said.tsx';
import { Targets } from './Targets.tsx';
import { useSpan } from './useSpan.ts';

interface ActionFactsProps {
  readonly action: Action;
}

/** One action laid out for reading, every field of it. */
export function ActionFacts({ action }: ActionFactsProps) {
  const { t } = useTranslation('reading');
  const { id } = action;
  const said = (field: 'outcome' | 'summary' | 'description') => (
    <Said words={action[field]} at={path('action', id, field)} />
  );
  return (
    <Facts>
      <Fact name={t('action.outcome')} notes={[`title ${id}`, `outcome ${id}`]}>
        {said('outcome')}
      </Fact>
      <Fact name={t('action.summary')} notes={[`summary ${id}`]}>
        {said('summary')}
      </Fact>
      <Fact name={t('action.description')} notes={[`description ${id}`]}>
        {said('description')}
      </Fact>
      <Fact name={t('action.targets')} notes={[`targets ${id}`]}>
        <Targets action={action} />
      </Fact>
      <Fact name={t('action.when')} notes={[`when ${id}`]}>
        <When action={action} />
      </Fact>
      <Fact name={t('action.responsible')} notes={[`responsible ${id}`]}>
        <Named action={action} person="responsiblePersonId" post="responsiblePost" />
      </Fact>
      <Fact name={t('action.accountable')} notes={[`accountable ${id}`]}>
        <Named action={action} person="accountablePersonId" post="accountablePost" />
      </Fact>
      {action.partnerBodies.length > 0 && (
        <Fact name={t('action.partners')} notes={[`partners ${id}`]}>
          <PartnerBodies action={action} />
        </Fact>
      )}
      <Fact name={t('action.money')} notes={[`money ${id}`]}>
        <Costs action={action} />
      </Fact>
      <Fact name={t('action.monitoring')} notes={[`monitoring ${id}`]}>
        <HowChecked action={action} />
      </Fact>
      <Fact name={t('action.otherPlans')} notes={[`otherPlans ${id}`]}>
        <WhatItServes action={action} />
      </Fact>
      {action.notes.length > 0 && (
        <Fact name={t('action.notes')} notes={[`notes ${id}`]}>
          <ImportedNotes notes={action.notes} />
        </Fact>
      )}
    </Facts>
  );
}

function When({ action: { id, startsOn, endsOn } }: ActionFactsProps) {
  const words = useSpan(startsOn, endsOn);
  return (
    <span id={path('action', id, 'startsOn')} tabIndex={-1}>
      <span id={path('action', id, 'endsOn')} tabIndex={-1}>
        {words === '' ? <Said words="" /> : words}
      </span>
    </span>
  );
}

interface NamedProps extends ActionFactsProps {
  readonly person: 'responsiblePersonId' | 'accountablePersonId';
  readonly post: 'responsiblePost' | 'accountablePost';
}

/** A person with their post, or the post alone, which names nobody. */
function Named({ action, person, post }: NamedProps) {
  const { t } = useTranslation('reading');
  const { people } = usePlanView();
  const holder = people.find(({ id }) => id === action[person]);
  const name = holder === undefined ? null : (holder.name ?? t('who.erased'));
  return (
    <span id={path('action', action.id, person)} tabIndex={-1}>
      {name !== null && (
        <>
          <b>{name}</b>
          {!isWordless(action[post]) && ', '}
        </>
      )}
      {(name === null || !isWordless(action[post])) && (
        <Said words={action[post]} at={path('action', action.id, post)} />
      )}
      {name === null && !isWordless(action[post]) && ` ${t('who.vacant')}`}
    </span>
  );
}

function HowChecked({ action }: ActionFactsProps) {
  const { t } = useTranslation(['reading', 'fields']);
  const plan = usePlan();
  const { monitoringForumId, monitoredBy, monitoringFrequency } = action;
  const forum = plan.forums.find(({ id }) => id === monitoringForumId);
  const at = (field: string) => path('action', action.id, field);
  return (
    <>
      <div id={at('monitoringForumId')} tabIndex={-1}>
        {forum !== undefined && <Said words={forum.name} />}
        {(forum === undefined || !isBlank(monitoredBy)) && <Said words={monitoredBy} at={at('monitoredBy')} />}
        {monitoringFrequency !== null && (
          <span id={at('monitoringFrequency')} tabIndex={-1}>
            {` · ${t(`fields:frequency.${monitoringFrequency}`)}`}
          </span>
        )}
      </div>
      <div>
        {t('reading:monitoring.how')} <Said words={action.monitoringMethod} at={at('monitoringMethod')} />
      </div>
    </>
  );
}

function WhatItServes({ action }: ActionFactsProps) {
  const { t } = useTranslation('reading');
  const plan = usePlan();
  const served = plan.otherPlans.flatMap((other) =>
    other.objectives.filter(({ id }) => action.objectiveIds.includes(id)).map((objective) => ({ other, objective })),
  );
  return (
    <div id={path('action', action.id, 'objectiveIds')} tabIndex={-1}>
      {served.map(({ other, objective }) => (
        <div key={objective.id}>
          <Said words={other.name} />
          {': '}
          {!isBlank(objective.reference) && <Words>{`${objective.reference} `}</Words>}
          <Said words={objective.words} />
        </div>
      ))}
      {(served.length === 0 || !isBlank(action.standsAloneReason)) && (
        <div>
          {!isBlank(action.standsAloneReason) && `${t('otherPlans.standsAlone')} `}
          <Said words={action.standsAloneReason} at={path('action', action.id, 'standsAloneReason')} />
        </div>
      )}
    </div>
  );
}
