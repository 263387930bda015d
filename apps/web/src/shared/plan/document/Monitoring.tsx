import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { isWordless } from '@cynllun/domain/text/text';
import { references } from '@cynllun/domain/plan/reference';
import { Fact, Facts } from './Facts.tsx';
import { textAndMargin } from './layout.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';

interface OfPlan {
  readonly plan: Plan;
}

/** How progress is monitored, and by whom [S13] [S15]. */
export function Monitoring({ plan }: OfPlan) {
  return (
    <Section of="monitoring">
      <TextAndMargin>
        <p>
          <Said words={plan.monitoringArrangements} at={path('plan', plan.id, 'monitoringArrangements')} />
        </p>
        <MarginNotes places={['monitoring']} />
      </TextAndMargin>
      <ForumFacts plan={plan} level="h3" />
    </Section>
  );
}

/** Each forum: its remit, how often it meets, who is on it and which actions it checks. */
export function ForumFacts({ plan, level }: OfPlan & { readonly level: 'h2' | 'h3' }) {
  const { t } = useTranslation(['reading', 'fields', 'plan']);
  const referenceOf = references(plan);
  return plan.forums.map(({ id, name, remit, frequency, stakeholderGroups }, index) => {
    const checked = plan.actions.filter(({ monitoringForumId }) => monitoringForumId === id);
    return (
      <section key={id} aria-labelledby={`read-${id}`}>
        <Typography variant="h3" component={level} id={`read-${id}`} tabIndex={-1} sx={{ marginBlockStart: 2 }}>
          {isWordless(name) ? (
            t('plan:forums.one', { number: index + 1 })
          ) : (
            <Said words={name} at={path('forum', id, 'name')} />
          )}
        </Typography>
        <Facts>
          <Fact name={t('fields:forum.remit')}>
            <Said words={remit} at={path('forum', id, 'remit')} />
          </Fact>
          <Fact name={t('fields:forum.frequency')}>{frequency !== null && t(`fields:frequency.${frequency}`)}</Fact>
          {stakeholderGroups.map((group) => (
            <Fact
              key={group.id}
              name={group.kind === null ? t('fields:stakeholderGroup.name') : t(`fields:stakeholderKind.${group.kind}`)}
            >
              <Said words={group.name} at={path('stakeholderGroup', group.id, 'name')} />
            </Fact>
          ))}
          {checked.length > 0 && (
            <Fact name={t('reading:monitoring.checks')}>
              {checked.map((action) => referenceOf.get(action.id) ?? '').join(', ')}
            </Fact>
          )}
        </Facts>
      </section>
    );
  });
}

const TextAndMargin = styled('div')(textAndMargin);
