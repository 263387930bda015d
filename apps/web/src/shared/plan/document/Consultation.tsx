import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import { consultedBy, type ConsultationSummary } from '@cynllun/domain/consultation/summary';
import type { Plan } from '@cynllun/domain/plan/plan';
import { useFormatter } from '../../words/useLanguage.ts';
import { usePlanView, useToday } from '../source/usePlan.ts';
import { Fact, Facts } from './Facts.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';

interface OfPlan {
  readonly plan: Plan;
}

/** Who was consulted, how, how many of each group, and who has not been heard from [S5] [S10]. */
export function Consultation({ plan }: OfPlan) {
  const { t } = useTranslation('reading');
  const { consultations } = usePlanView().facts;
  const isNothing = plan.consultationEvents.length === 0 && consultations?.length === 0;
  return (
    <Section of="consultation">
      <MarginNotes places={['consultation']} />
      {isNothing && <p>{t('consultation.none')}</p>}
      {consultations === null && <p>{t('consultation.past')}</p>}
      <WhoWasConsulted summaries={consultations ?? []} today={useToday()} />
      <Earlier plan={plan} />
    </Section>
  );
}

interface WhoProps {
  readonly summaries: readonly ConsultationSummary[];
  readonly today: string;
}

/** In numbers: the groups over all consultations, and then each consultation. */
export function WhoWasConsulted({ summaries, today }: WhoProps) {
  const { t } = useTranslation(['reading', 'fields']);
  const { list } = useFormatter();
  const { heard, notHeard, consultations } = consultedBy(summaries, today);
  if (summaries.length === 0) return null;
  return (
    <Facts>
      <Fact name={t('reading:consultation.heard')}>
        {heard.length === 0 ? (
          t('reading:consultation.nobody')
        ) : (
          <Plain>
            {heard.map(({ group, count }) => (
              <li key={group}>
                {t(count === null ? 'reading:consultation.notCounted' : 'reading:consultation.groupCount', {
                  group: t(`fields:stakeholderKind.${group}`),
                  number: count ?? 0,
                })}
              </li>
            ))}
          </Plain>
        )}
      </Fact>
      <Fact name={t('reading:consultation.notHeard')}>
        {notHeard.length === 0 ? (
          t('reading:consultation.everyGroup')
        ) : (
          <Groups>{list(notHeard.map((group) => t(`fields:stakeholdersInList.${group}`)))}</Groups>
        )}
      </Fact>
      {consultations.map((one) => (
        <OneConsultation key={one.id} summary={one} />
      ))}
    </Facts>
  );
}

/** When it was, by which ways comments came, and the meetings that were held. */
function OneConsultation({ summary }: { readonly summary: ConsultationSummary }) {
  const { t } = useTranslation(['reading', 'fields']);
  const { list } = useFormatter();
  const { number, opensOn, closesOn, comments, ways, meetings } = summary;
  const came = ways.map(({ of, count }) =>
    t('reading:consultation.wayCount', { number: count, way: t(`reading:consultation.way.${of}`) }),
  );
  const name =
    opensOn === null
      ? t('reading:consultation.meetings', { number })
      : t('reading:consultation.named', { number, from: opensOn, to: closesOn ?? opensOn });
  return (
    <Fact name={name}>
      <Plain>
        {(opensOn !== null || comments > 0) && (
          <li>
            {comments === 0
              ? t('reading:consultation.noComments')
              : t('reading:consultation.comments', { count: comments, ways: list(came) })}
          </li>
        )}
        {meetings.map(({ on, groups }, index) => (
          <li key={index}>
            {t('reading:consultation.meeting', {
              on: on ?? '',
              groups: list(
                groups.map(({ group, count }) => {
                  const said = t(`fields:stakeholdersInList.${group}`);
                  return count === null ? said : t('reading:consultation.there', { group: said, number: count });
                }),
              ),
            })}
          </li>
        ))}
      </Plain>
    </Fact>
  );
}

/** Consultation as plans recorded it themselves: versions and moments of before have it. */
function Earlier({ plan }: OfPlan) {
  const { t } = useTranslation(['reading', 'fields']);
  const { date, list } = useFormatter();
  if (plan.consultationEvents.length === 0) return null;
  return (
    <Facts>
      {plan.consultationEvents.map(({ id, heldOn, groups, account }) => (
        <Fact key={id} name={heldOn === null ? t('reading:consultation.noDay') : date(heldOn)}>
          {groups.length > 0 && <Groups>{list(groups.map((group) => t(`fields:stakeholdersInList.${group}`)))}</Groups>}
          <Said words={account} at={path('consultationEvent', id, 'account')} />
        </Fact>
      ))}
    </Facts>
  );
}

const Groups = styled('div')({ fontWeight: 600, '&::first-letter': { textTransform: 'uppercase' } });

const Plain = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });
