import { useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { versionOfPaper } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import type { PaperVersionQuery } from '../../../generated/graphql.ts';
import { graphql } from '../../../generated/index.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { Card, Quiet, Rows } from '../../../shared/layout/Card.tsx';
import { late } from '../../../shared/layout/late.tsx';
import { useDraftingLanguage, usePlan, usePlanId, useToday } from '../../../shared/plan/source/usePlan.ts';
import { loadWords } from '../../../shared/words/i18n.ts';
import { findingOf } from '../../../shared/words/finding.ts';
import { Reason } from '../../../shared/words/Reason.tsx';
import { FindingSentence } from '../../../shared/words/FindingSentence.tsx';

/** What was missing from the version that the paper is of. */
const AskPaperVersion = graphql(`
  query PaperVersion($planId: ID!, $number: Int!) {
    planVersion(planId: $planId, number: $number) {
      version {
        id
        on
      }
      plan {
        id
        facts {
          consultations {
            ...ConsultationSummary @unmask
          }
        }
        people {
          id
          name
        }
      }
      gaps {
        ...Gap @unmask
      }
    }
  }
`);

export type PaperVersion = NonNullable<PaperVersionQuery['planVersion']>;

/** What the paper has from its version: the gaps with their reasons, and who had been consulted. */
export function VersionCards({ paper }: { readonly paper: CouncilPaper }) {
  const number = versionOfPaper(usePlan(), paper, useToday())?.number ?? null;
  return number === null ? null : <OfVersion number={number} />;
}

function OfVersion({ number }: { readonly number: number }) {
  const planId = usePlanId();
  const { data, error, refetch } = useQuery(AskPaperVersion, {
    variables: { planId, number },
    fetchPolicy: 'no-cache',
  });
  const opened = data?.planVersion ?? null;
  return (
    <>
      <Explained number={number} opened={opened}>
        {opened === null && <Awaiting error={error} onTryAgain={refetch} />}
      </Explained>
      {opened !== null && <ConsultedCard opened={opened} />}
    </>
  );
}

/** Its words come with it. */
const consulted = late(async () => {
  const [{ Consulted }] = await Promise.all([import('./Consulted.tsx'), loadWords(['reading', 'fields'])]);
  return Consulted;
});

/** Who had been consulted when the version was sent. It is fetched when it is opened: the page has much to load. */
function ConsultedCard({ opened }: { readonly opened: PaperVersion }) {
  const { t } = useTranslation('council');
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('consulted.title')} headingId="paper-consulted">
      <Quiet>{t('consulted.intro')}</Quiet>
      {isOpen ? (
        <consulted.Part opened={opened} />
      ) : (
        <Button
          {...consulted.asked}
          onClick={() => {
            setOpen(true);
            // The button goes.
            document.getElementById('paper-consulted')?.focus();
          }}
        >
          {t('consulted.show')}
        </Button>
      )}
    </Card>
  );
}

interface ExplainedProps {
  readonly number: number;
  readonly opened: PaperVersion | null;
  readonly children: ReactNode;
}

function Explained({ number, opened, children }: ExplainedProps) {
  const { t } = useTranslation('council');
  const planId = usePlanId();
  const language = useDraftingLanguage();
  return (
    <Card
      title={t('gaps.title')}
      aside={<AppLink to={`/versions/${planId}/${number}`}>{t('parts.plan', { number })}</AppLink>}
    >
      {children}
      {opened?.gaps.length === 0 && <p>{t('gaps.none')}</p>}
      {opened && opened.gaps.length > 0 && (
        <>
          <Quiet>{t('gaps.intro')}</Quiet>
          <Rows>
            {opened.gaps.map(({ finding, reason }) => (
              <li key={`${finding.code} ${finding.path}`}>
                <b>
                  <FindingSentence finding={findingOf(finding)} people={opened.plan.people} />
                </b>
                <Reason words={reason} language={language} />
              </li>
            ))}
          </Rows>
        </>
      )}
    </Card>
  );
}
