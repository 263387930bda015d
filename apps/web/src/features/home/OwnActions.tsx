import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { OwnActionsFragment } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useRows } from '../../shared/useRows.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';

const ListedActions = graphql(`
  fragment OwnActions on ReviewOverview {
    id
    planId
    name {
      original
      en
      cy
      madeFrom
    }
    ownActions {
      id
      reference
      title {
        original
        en
        cy
        madeFrom
      }
      endsOn
      gaps
    }
  }
`);

type Plan = OwnActionsFragment;

interface OwnActionsProps {
  readonly plans: readonly FragmentType<typeof ListedActions>[];
}

/** The actions on which someone is named, by plan. */
export function OwnActions({ plans: from }: OwnActionsProps) {
  const { t } = useTranslation('home');
  const plans = useRows(ListedActions, from);
  if (plans.length === 0) return null;
  const actions = plans.flatMap((plan) => plan.ownActions.map((action) => ({ plan, action })));
  return (
    <Paper as="section" aria-labelledby="own-actions">
      <Typography variant="h2" id="own-actions">
        {t('actions.title')}
      </Typography>
      {actions.length === 0 && <p>{t('actions.none')}</p>}
      <Actions>
        {actions.map(({ plan, action }) => (
          <li key={action.id}>
            <ActionLine planId={plan.planId} action={action} />
            {plans.length > 1 && (
              <small>
                <Sentence say={(quote) => t('review.plan', { name: quote(plan.name) })} />
              </small>
            )}
          </li>
        ))}
      </Actions>
    </Paper>
  );
}

interface ActionLineProps {
  readonly planId: string;
  readonly action: Plan['ownActions'][number];
}

function ActionLine({ planId, action }: ActionLineProps) {
  const { t } = useTranslation('home');
  const { gaps } = action;
  return (
    <>
      <AppLink to={`/plans/${planId}/actions/${action.id}`}>
        {action.reference} <TextIn text={action.title} blank={t('actions.untitled')} />
      </AppLink>
      <span>{action.endsOn === null ? t('actions.noEnd') : t('actions.endsOn', { on: action.endsOn })}</span>
      <Tag tone={gaps === 0 ? 'success' : 'warning'}>
        {gaps === 0 ? t('actions.complete') : t('actions.gaps', { count: gaps })}
      </Tag>
    </>
  );
}

const Actions = styled('ul')(({ theme }) => ({
  margin: 0,
  marginBlockStart: '0.5rem',
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    justifyItems: 'start',
    gap: '0.25rem 1.25rem',
    maxInlineSize: 'none',
    paddingBlock: '0.4375rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
  '& small': { gridRow: 2, color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  [theme.breakpoints.up('sm')]: { '& > li': { gridTemplateColumns: '1fr 14rem 10rem' } },
}));
