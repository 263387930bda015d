import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { versionOfPaper } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { graphql } from '../../../generated/index.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { Card, Quiet, Rows } from '../../../shared/layout/Card.tsx';
import { useDraftingLanguage, usePlan, usePlanId, useToday } from '../../../shared/plan/source/usePlan.ts';
import { findingOf } from '../../../shared/words/finding.ts';
import { Reason } from '../../../shared/words/Reason.tsx';
import { FindingSentence } from '../../../shared/words/FindingSentence.tsx';

/** What was missing from the version that the paper is of. */
const PaperVersion = graphql(`
  query PaperVersion($planId: ID!, $number: Int!) {
    planVersion(planId: $planId, number: $number) {
      version {
        id
      }
      plan {
        id
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

/** The gaps of the version that the paper has, with their reasons. */
export function ExplainedCard({ paper }: { readonly paper: CouncilPaper }) {
  const number = versionOfPaper(usePlan(), paper, useToday())?.number ?? null;
  return number === null ? null : <Explained number={number} />;
}

function Explained({ number }: { readonly number: number }) {
  const { t } = useTranslation('council');
  const planId = usePlanId();
  const language = useDraftingLanguage();
  const { data, error, refetch } = useQuery(PaperVersion, { variables: { planId, number }, fetchPolicy: 'no-cache' });
  const opened = data?.planVersion;
  return (
    <Card
      title={t('gaps.title')}
      aside={<AppLink to={`/versions/${planId}/${number}`}>{t('parts.plan', { number })}</AppLink>}
    >
      {!opened && <Awaiting error={error} onTryAgain={refetch} />}
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
