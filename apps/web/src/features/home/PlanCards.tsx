import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../generated/graphql.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { Completeness, NextDates, StageTag } from '../../shared/review/StatusWords.tsx';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useText } from '../../shared/words/useText.ts';

/** The plans someone works on, each with what is next. */
export function PlanCards({ plans }: { readonly plans: readonly ReviewRowFragment[] }) {
  const { t } = useTranslation('home');
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plans">
      <Typography variant="h2" id="plans">
        {t('plans')}
      </Typography>
      <Cards>
        {plans.map((plan) => (
          <li key={plan.id}>
            <PlanCard plan={plan} />
          </li>
        ))}
      </Cards>
    </section>
  );
}

function PlanCard({ plan }: { readonly plan: ReviewRowFragment }) {
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
      <Facts>
        <dt>{t('home:review.next')}</dt>
        <dd>
          <NextDates review={plan} />
        </dd>
        <dt>{t('home:review.completeness')}</dt>
        <dd>
          <Completeness review={plan} />
        </dd>
        <dt>{t('home:review.stage')}</dt>
        <dd>
          <StageTag stage={plan.stage} />
        </dd>
        <dt>{t('home:review.waitingOn')}</dt>
        <dd>
          <Waiting review={plan} />
        </dd>
      </Facts>
      <Buttons>
        {link('', t('home:openPlan'), 'contained')}
        {link('/deadlines', t('home:openDeadlines'))}
      </Buttons>
    </>
  );
}

const Cards = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(24rem, 100%), 34rem))',
  gap: '1.25rem',
  margin: 0,
  marginBlock: '0.75rem 2rem',
  padding: 0,
  listStyle: 'none',
  '& > li': {
    minInlineSize: 0,
    padding: '1.25rem',
    border: `1px solid ${theme.vars.palette.colours.edge}`,
    borderRadius: 4,
  },
  '& p': { marginBlock: '0.25rem 1rem', color: theme.vars.palette.colours.quiet },
}));

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(6.5rem, 1fr) 2fr',
  gap: '0.75rem 1rem',
  margin: 0,
  marginBlockEnd: '1.25rem',
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, minInlineSize: 0 },
  '@media (max-width: 30rem)': { gridTemplateColumns: '1fr', gap: '0.125rem', '& dd': { marginBlockEnd: '0.75rem' } },
});
