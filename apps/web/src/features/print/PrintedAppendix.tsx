import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findingWords } from '@cynllun/messages/findingWords';
import { useFindings, usePlanView } from '../../shared/plan/usePlan.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';
import { PrintedTotals } from './PrintedTotals.tsx';
import { PublicText } from './PublicText.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { Joined } from './Joined.tsx';
import { Typed } from './Typed.tsx';

/** What the plan as a whole has: money, monitoring, other plans, consultation, and what is missing from it. */
export function PrintedAppendix({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['panels', 'fields']);
  return (
    <Page>
      <PrintedTotals plan={plan} />
      <Typography variant="h2">{t('panels:print.monitoring')}</Typography>
      <p>
        <PublicText text={plan.monitoringArrangements} />
      </p>
      <Forums plan={plan} />
      <OtherPlans plan={plan} />
      <Consultation plan={plan} />
      <StillMissing />
    </Page>
  );
}

function Forums({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('fields');
  return plan.forums.map(({ id, name, remit, frequency, stakeholderGroups }) => (
    <section key={id}>
      <Typography variant="h3">
        <TextIn text={name} />
      </Typography>
      <Facts>
        <Fact name={t('forum.remit')}>{remit !== '' && <Typed words={remit} />}</Fact>
        <Fact name={t('forum.frequency')}>{frequency !== null && t(`frequency.${frequency}`)}</Fact>
        {stakeholderGroups.map((group) => (
          <Fact
            key={group.id}
            name={group.kind === null ? t('stakeholderGroup.name') : t(`stakeholderKind.${group.kind}`)}
          >
            <TextIn text={group.name} />
          </Fact>
        ))}
      </Facts>
    </section>
  ));
}

function OtherPlans({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('panels');
  if (plan.otherPlans.length === 0) return null;
  return (
    <>
      <Typography variant="h2">{t('print.otherPlans')}</Typography>
      <Facts>
        {plan.otherPlans.map(({ id, name, period, objectives }) => (
          <Fact key={id} name={<Joined separator=", " parts={[name, period]} />}>
            {objectives.length > 0 &&
              objectives.map((one) => (
                <div key={one.id}>
                  <Joined separator=". " parts={[one.reference, one.words]} />
                </div>
              ))}
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function Consultation({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['panels', 'fields', 'common']);
  const { date, list } = useFormatter();
  if (plan.consultationEvents.length === 0) return null;
  return (
    <>
      <Typography variant="h2">{t('panels:print.consultation')}</Typography>
      <Facts>
        {plan.consultationEvents.map(({ id, heldOn, groups, account }) => (
          <Fact key={id} name={heldOn === null ? t('common:notSet') : date(heldOn)}>
            <Groups>{list(groups.map((group) => t(`fields:stakeholdersInList.${group}`)))}</Groups>
            <Typed words={account} />
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function StillMissing() {
  const { t, i18n } = useTranslation('panels');
  const language = useLanguage();
  const { people } = usePlanView();
  const findings = useFindings();
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  if (findings.length === 0) return null;
  return (
    <>
      <Typography variant="h2">{t('print.toMend')}</Typography>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>{findingWords(i18n, language, finding, nameOf)}</li>
        ))}
      </ul>
    </>
  );
}

const Groups = styled('div')({ '&::first-letter': { textTransform: 'uppercase' } });

const Page = styled('section')({ breakBefore: 'page', '& h2': { marginBlockStart: '1.5rem' } });
