import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { PlanCardsFragment } from '../../generated/graphql.ts';
import { Paper } from '../../shared/layout/Screen.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { Facts } from '../../shared/review/Facts.tsx';
import { Completeness, NextDates, StageTag } from '../../shared/review/StatusWords.tsx';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useRows } from '../../shared/useRows.ts';
import { PlanTrack } from './PlanTrack.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useText } from '../../shared/words/useText.ts';

const Cards = graphql(`
  fragment PlanCards on ReviewOverview {
    id
    planId
    name {
      original
      en
      cy
      madeFrom
    }
    authority {
      id
      nameEn
      nameCy
    }
    stage
    viewerRoles
    sinceLooked {
      sequence
      changes
    }
    completeness {
      met
      missing
    }
    ...PlanTrack
    ...Waiting
    ...NextDates
    ...Completeness
  }
`);

/** The plans someone works on, each with what is next. */
export function PlanCards({ plans: from }: { readonly plans: readonly FragmentType<typeof Cards>[] }) {
  const { t } = useTranslation('home');
  const plans = useRows(Cards, from);
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plans">
      <Typography variant="h2" id="plans">
        {t('plans')}
      </Typography>
      <List>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Paper>
              <PlanCard plan={plan} isOnly={plans.length === 1} />
            </Paper>
          </li>
        ))}
      </List>
    </section>
  );
}

interface PlanCardProps {
  readonly plan: PlanCardsFragment;
  /** Its dates are the dates ahead, and opening it is what most come for. */
  readonly isOnly: boolean;
}

function PlanCard({ plan, isOnly }: PlanCardProps) {
  const { t } = useTranslation(['home', 'process']);
  const nameOf = useNameOf();
  const { list } = useFormatter();
  const textOf = useText();
  const unnamed = t('home:review.unnamed');
  const name = textOf(plan.name).words || unnamed;
  // Several cards have the same links: each says whose it is to who meets it without its card.
  const link = (place: string, words: string, look?: 'contained') => (
    <ButtonLink to={`/plans/${plan.planId}${place}`} aria-label={`${words}: ${name}`} {...(look && { variant: look })}>
      {words}
    </ButtonLink>
  );
  return (
    <>
      <Typography variant="h3">
        <AppLink to={`/plans/${plan.planId}`}>
          <TextIn text={plan.name} blank={unnamed} />
        </AppLink>
      </Typography>
      <p>
        {nameOf(plan.authority)} · {list(plan.viewerRoles.map((role) => t(`process:role.${role}`)))}
      </p>
      {isOnly && <PlanTrack review={plan} />}
      <Facts>
        <div>
          <dt>{t('home:review.completeness')}</dt>
          <dd>
            <Completeness review={plan} />
            {plan.completeness && <HowFar {...plan.completeness} />}
          </dd>
        </div>
        <div>
          <dt>{t('home:review.stage')}</dt>
          <dd>
            <StageTag stage={plan.stage} />
          </dd>
        </div>
        <div>
          <dt>{t('home:review.waitingOn')}</dt>
          <dd>
            <Waiting review={plan} />
          </dd>
        </div>
        <div>
          <dt>{t('home:review.looked')}</dt>
          <dd>
            <Looked plan={plan} />
          </dd>
        </div>
        {!isOnly && (
          <div>
            <dt>{t('home:review.next')}</dt>
            <dd>
              <NextDates review={plan} />
            </dd>
          </div>
        )}
      </Facts>
      <Buttons>
        {link('', t('home:openPlan'), isOnly ? 'contained' : undefined)}
        {link('/deadlines', t('home:openDeadlines'))}
        <ButtonLink to={`/versions/${plan.planId}`} aria-label={`${t('home:openVersions')}: ${name}`}>
          {t('home:openVersions')}
        </ButtonLink>
      </Buttons>
    </>
  );
}

/** The way to what others wrote since one last looked. */
function Looked({ plan: { planId, sinceLooked } }: Pick<PlanCardProps, 'plan'>) {
  const { t } = useTranslation('home');
  if (sinceLooked === null) return t('review.unread');
  const { changes: count, sequence } = sinceLooked;
  if (count === 0) return t('review.unchanged');
  return <AppLink to={`/plans/${planId}/history?since=${sequence ?? 0}`}>{t('review.changes', { count })}</AppLink>;
}

/** The same as the words beside it. */
const HowFar = ({ met, missing }: NonNullable<PlanCardsFragment['completeness']>) => (
  <Progress value={met} max={Math.max(1, met + missing)} aria-hidden="true" />
);

const Progress = styled('progress')(({ theme }) => ({
  display: 'block',
  inlineSize: '100%',
  maxInlineSize: '14rem',
  blockSize: '0.5rem',
  marginBlockStart: '0.375rem',
  accentColor: theme.vars.palette.primary.main,
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: '1rem',
  margin: 0,
  marginBlock: '0.5rem 1rem',
  padding: 0,
  listStyle: 'none',
  '& > li': { maxInlineSize: 'none' },
  '& p': { marginBlock: '0.125rem 0', color: theme.vars.palette.colours.quiet },
}));
