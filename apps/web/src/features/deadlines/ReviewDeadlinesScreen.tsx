import { useTranslation } from 'react-i18next';
import type { PlanDeadlinesQuery } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { useFieldInAddress } from '../../shared/plan/focusField.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { WhereItStands } from '../../shared/review/WhereItStands.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { DeadlinesSections } from './DeadlinesSections.tsx';
import type { DeadlinesSource } from './source.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { useViewer } from '../../shared/viewer.ts';
import { useText } from '../../shared/words/useText.ts';

/** The deadlines of a plan for those who may not read its draft: to look at, and for the lead reviewer to agree to. */
export function ReviewDeadlinesScreen() {
  const { t } = useTranslation(['deadlines', 'common', 'errors']);
  const today = useServerDay();
  useFieldInAddress();
  const { data, error, refetch } = useAsked<PlanDeadlinesQuery>();
  const found = data?.planDeadlines;
  const textOf = useText();
  // They read no version, and change the dates where they set the review up.
  const isAdministrator = useViewer()?.roles.some(({ role }) => role === 'administrator');
  return (
    <Screen
      title={(found && textOf(found.review.name).words) || t('deadlines:title')}
      heading={found && <TextIn text={found.review.name} blank={t('deadlines:title')} />}
      width="working"
    >
      <p>{t('deadlines:intro')}</p>
      {found ? (
        <>
          <p>
            {isAdministrator ? (
              <AppLink to={`/reviews/${found.review.id}`}>{t('deadlines:setUp')}</AppLink>
            ) : (
              <AppLink to={`/versions/${found.planId}`}>{t('deadlines:versions')}</AppLink>
            )}
          </p>
          <WhereItStands
            facts={found}
            today={today}
            review={{ planId: found.planId, viewerCan: { planReadDraft: false } }}
            roles={found.viewerCan.extensionAgree ? ['leadReviewer'] : []}
          />
          <DeadlinesSections source={sourceOf(found, today, () => void refetch())} />
        </>
      ) : (
        <>{data ? <p role="status">{t('deadlines:notFound')}</p> : <Awaiting error={error} onTryAgain={refetch} />}</>
      )}
    </Screen>
  );
}

type Found = NonNullable<PlanDeadlinesQuery['planDeadlines']>;

function sourceOf(found: Found, today: string, readAgain: () => void): DeadlinesSource {
  const { planId, draftingLanguage, people, viewerCan, ...facts } = found;
  return {
    planId,
    people,
    draftingLanguage,
    facts,
    today,
    can: { ...viewerCan, reviewSetUp: false, deadlinesKeep: false },
    edit: () => undefined,
    // What was done the answer has told the cache.
    refresh: (refused) => refused && readAgain(),
  };
}
