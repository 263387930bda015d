import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { firstRecommendation } from '@cynllun/domain/plan/reference';
import { usePlanView } from '../../shared/plan/usePlan.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';
import { PrintedCosts, PrintedIndicators, PrintedNotes } from './PrintedTables.tsx';
import { PublicText } from './PublicText.tsx';
import { Typed } from './Typed.tsx';
import { SentenceWith, TextIn } from '../../shared/words/TextIn.tsx';
import { Joined } from './Joined.tsx';
import { isWordless, type Text } from '@cynllun/domain/plan/text';

interface PrintedActionProps {
  readonly plan: Plan;
  readonly action: Action;
  readonly referenceOf: ReadonlyMap<string, string>;
}

/** One action, every field of it. */
export function PrintedAction({ plan, action, referenceOf }: PrintedActionProps) {
  const { t } = useTranslation(['fields', 'panels', 'common']);
  const reference = referenceOf.get(action.id) ?? '';
  const first = firstRecommendation(action, plan);
  const others = plan.recommendations
    .filter(({ id }) => action.recommendationIds.includes(id) && id !== first?.id)
    .map(({ id }) => referenceOf.get(id) ?? '');
  return (
    <Sheet>
      <Typography variant="h4" sx={{ fontSize: '1.0625rem', fontWeight: 650 }}>
        {reference} <PublicText text={action.title} />
      </Typography>
      {others.length > 0 && <p>{t('panels:print.answersToo', { references: others })}</p>}
      <Facts>
        <Fact name={t('fields:action.summary')}>
          <PublicText text={action.summary} />
        </Fact>
        <Fact name={t('fields:action.description')}>
          {action.description !== '' && <Typed words={action.description} />}
        </Fact>
        <Fact name={t('fields:action.outcome')}>
          <PublicText text={action.outcome} />
        </Fact>
        <WhenAndWho action={action} />
        <HowChecked plan={plan} action={action} />
        <WhatItServes plan={plan} action={action} />
        <Fact name={t('fields:action.withinExistingResources')}>
          {t(action.withinExistingResources ? 'panels:print.within' : 'panels:print.notWithin')}
        </Fact>
        {action.existingResourcesHow !== '' && (
          <Fact name={t('fields:action.existingResourcesHow')}>
            <Typed words={action.existingResourcesHow} />
          </Fact>
        )}
      </Facts>
      <PrintedIndicators indicators={action.indicators} />
      <PrintedCosts costLines={action.costLines} />
      <PrintedNotes notes={action.notes} />
    </Sheet>
  );
}

function WhenAndWho({ action }: { readonly action: Action }) {
  const { t } = useTranslation('fields');
  const { date } = useFormatter();
  const { startsOn, endsOn } = action;
  return (
    <>
      <Fact name={t('action.startsOn')}>{startsOn !== null && date(startsOn)}</Fact>
      <Fact name={t('action.endsOn')}>{endsOn !== null && date(endsOn)}</Fact>
      <Fact name={t('action.responsiblePersonId')}>
        <Named personId={action.responsiblePersonId} post={action.responsiblePost} />
      </Fact>
      <Fact name={t('action.accountablePersonId')}>
        <Named personId={action.accountablePersonId} post={action.accountablePost} />
      </Fact>
    </>
  );
}

/** A person with their post, or the post alone, which names nobody. */
function Named({ personId, post }: { readonly personId: string | null; readonly post: Text }) {
  const { t } = useTranslation(['panels', 'common']);
  const { people } = usePlanView();
  const name = people.find(({ id }) => id === personId)?.name ?? null;
  const isNoPost = isWordless(post);
  if (name !== null && isNoPost) return <span>{name}</span>;
  if (isNoPost) return <span>{t('common:notSet')}</span>;
  return (
    <span>
      <SentenceWith
        text={post}
        say={(words) => (name === null ? t('panels:print.post', { post: words }) : `${name}, ${words}`)}
      />
    </span>
  );
}

interface InPlanProps {
  readonly plan: Plan;
  readonly action: Action;
}

function HowChecked({ plan, action }: InPlanProps) {
  const { t } = useTranslation('fields');
  const forum = plan.forums.find(({ id }) => id === action.monitoringForumId);
  const { monitoringFrequency } = action;
  return (
    <>
      <Fact name={t('action.monitoringForumId')}>{forum && <TextIn text={forum.name} />}</Fact>
      {action.monitoredBy !== '' && (
        <Fact name={t('action.monitoredBy')}>
          <Typed words={action.monitoredBy} />
        </Fact>
      )}
      <Fact name={t('action.monitoringMethod')}>
        {action.monitoringMethod !== '' && <Typed words={action.monitoringMethod} />}
      </Fact>
      <Fact name={t('action.monitoringFrequency')}>
        {monitoringFrequency !== null && t(`frequency.${monitoringFrequency}`)}
      </Fact>
    </>
  );
}

function WhatItServes({ plan, action }: InPlanProps) {
  const { t } = useTranslation('fields');
  const served = plan.otherPlans.flatMap(({ name, objectives }) =>
    objectives.filter(({ id }) => action.objectiveIds.includes(id)).map((objective) => ({ ...objective, name })),
  );
  return (
    <>
      <Fact name={t('action.objectiveIds')}>
        {served.length > 0 &&
          served.map(({ id, name, reference, words }) => (
            <div key={id}>
              <Joined separator=" · " parts={[name, reference, words]} />
            </div>
          ))}
      </Fact>
      {action.standsAloneReason !== '' && (
        <Fact name={t('action.standsAloneReason')}>
          <Typed words={action.standsAloneReason} />
        </Fact>
      )}
    </>
  );
}

const Sheet = styled('article')({ marginBlockStart: '1.25rem' });
