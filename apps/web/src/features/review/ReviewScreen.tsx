import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { graphql } from '../../generated/index.ts';
import type { ReviewPageQuery, ReviewSectionsFragment } from '../../generated/graphql.ts';
import { useOpened } from '../../shared/form/useOpened.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { ChangeSetUpForm } from './ChangeSetUpForm.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import type { OrganisationNames } from '../../shared/plan/view.ts';
import { Facts } from '../../shared/review/Facts.tsx';
import { NextDates, StageTag } from '../../shared/review/StatusWords.tsx';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { deadlinesOf } from '../../shared/review/placeOf.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useViewer } from '../../shared/viewer.ts';
import { useText } from '../../shared/words/useText.ts';

const ReviewSections = graphql(`
  fragment ReviewSections on ReviewOverview {
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
    }
    stage
    draftingLanguage
    draftReportMeetingOn
    presentedOn
    publishedOn
    handoverOn
    viewerCan {
      planReadDraft
      peopleManage
      reviewSetUp
      inspectoratesSetUp
    }
    inspectorates {
      id
      nameEn
      nameCy
    }
    people {
      id
      among
      name
      roles {
        id
        role
      }
    }
    setUp {
      sequence
      recommendations {
        id
        position
        text {
          original
          en
          cy
          madeFrom
        }
      }
    }
    ...Waiting
    ...NextDates
  }
`);

/** A review: where it stands, who leads its plan, its dates and recommendations, and the way to change each. */
export function ReviewScreen() {
  const { t } = useTranslation(['setup', 'home', 'common', 'errors']);
  const isAdministrator = useViewer()?.roles.some(({ role }) => role === 'administrator');
  const { data, error, refetch } = useAsked<ReviewPageQuery>();
  const textOf = useText();
  const nameOf = useNameOf();
  const review = data?.review;
  return (
    <Screen
      title={(review && textOf(review.name).words) || t('setup:review.title')}
      heading={review && <TextIn text={review.name} blank={t('home:review.unnamed')} />}
      width="working"
    >
      {review ? (
        <>
          <p>
            {isAdministrator ? (
              <AppLink to={`/organisations/${review.authority.id}/people`}>{nameOf(review.authority)}</AppLink>
            ) : (
              nameOf(review.authority)
            )}
          </p>
          <Sections review={review} inspectorates={data.home?.inspectorates ?? []} />
        </>
      ) : (
        <>
          {data ? <p role="status">{t('setup:review.notFound')}</p> : <Awaiting error={error} onTryAgain={refetch} />}
        </>
      )}
    </Screen>
  );
}

type Review = ReviewSectionsFragment;

interface SectionsProps {
  readonly review: FragmentType<typeof ReviewSections>;
  /** All there are. */
  readonly inspectorates: readonly OrganisationNames[];
}

function Sections({ review: from, inspectorates }: SectionsProps) {
  const { t } = useTranslation(['setup', 'home', 'fields']);
  const nameOf = useNameOf();
  const { list } = useFormatter();
  const { data: review, complete } = useFragment({ fragment: ReviewSections, fragmentName: 'ReviewSections', from });
  const { opened, open, close } = useOpened<'change'>('change-set-up');
  if (!complete) return null;
  const { planReadDraft, peopleManage, reviewSetUp, inspectoratesSetUp } = review.viewerCan;
  const done = () => {
    announce(t('setup:review.changed'));
    close();
  };
  return (
    <>
      <Facts>
        <div>
          <dt>{t('home:review.stage')}</dt>
          <dd>
            <StageTag stage={review.stage} />
          </dd>
        </div>
        <div>
          <dt>{t('home:review.waitingOn')}</dt>
          <dd>
            <Waiting review={review} />
          </dd>
        </div>
        <div>
          <dt>{t('home:review.next')}</dt>
          <dd>
            <NextDates review={review} />
          </dd>
        </div>
        <div>
          <dt>{t('setup:draftingLanguage')}</dt>
          <dd>{t(`setup:language.${review.draftingLanguage}`)}</dd>
        </div>
        <div>
          <dt>{t('fields:review.inspectorateIds')}</dt>
          <dd>{list(review.inspectorates.map(nameOf)) || t('setup:inspectorates.none')}</dd>
        </div>
      </Facts>
      <Buttons>
        {planReadDraft && (
          <ButtonLink to={`/plans/${review.planId}`} variant="contained">
            {t('home:openPlan')}
          </ButtonLink>
        )}
        {reviewSetUp && planReadDraft && (
          <ButtonLink to={`/plans/${review.planId}/set-up`}>{t('setup:settings.title')}</ButtonLink>
        )}
        {reviewSetUp && !planReadDraft && (
          <Button id="change-set-up" variant="contained" onClick={() => open('change')}>
            {t('setup:review.change')}
          </Button>
        )}
        <ButtonLink to={deadlinesOf(review)}>{t('home:openDeadlines')}</ButtonLink>
        {peopleManage && <ButtonLink to={`/reviews/${review.id}/people`}>{t('setup:settings.people')}</ButtonLink>}
      </Buttons>
      {opened && review.setUp && (
        <ChangeSetUpForm
          setUp={{
            ...review,
            reviewId: review.id,
            inspectorateIds: review.inspectorates.map(({ id }) => id),
            recommendations: review.setUp.recommendations.map(({ id, position, text }) => ({ id, position, ...text })),
          }}
          authorityId={review.authority.id}
          draftingLanguage={review.draftingLanguage}
          inspectorates={inspectoratesSetUp ? inspectorates : []}
          sequence={review.setUp.sequence}
          onDone={done}
          onCancel={close}
        />
      )}
      <Leads review={review} />
      {/* While they are changed, they stand in the form. */}
      {!opened && <Dates review={review} />}
      {!opened && review.setUp && <Recommendations list={review.setUp.recommendations} />}
    </>
  );
}

/** Who leads the plan; without anyone the way on is to give the role. Only those who manage people are told. */
function Leads({ review: { id, people } }: { readonly review: Review }) {
  const { t } = useTranslation('setup');
  if (people === null) return null;
  const leads = people.filter(({ roles }) => roles.some(({ role }) => role === 'lead'));
  const reviewers = people.filter(({ roles }) => roles.some(({ role }) => role === 'leadReviewer'));
  const names = (of: typeof people) => of.flatMap(({ name }) => name ?? []);
  return (
    <Section aria-labelledby="who">
      <Typography variant="h2" id="who">
        {t('review.who')}
      </Typography>
      {leads.length > 0 && <p>{t('review.leads', { names: names(leads) })}</p>}
      {reviewers.length > 0 && <p>{t('review.reviewers', { names: names(reviewers) })}</p>}
      {(leads.length === 0 || reviewers.length === 0) && (
        <Alert severity="warning">
          {leads.length === 0 && <p>{t('review.noLead')}</p>}
          {reviewers.length === 0 && <p>{t('review.noReviewer')}</p>}
          <AppLink to={`/reviews/${id}/people`}>{t('review.giveRoles')}</AppLink>
        </Alert>
      )}
    </Section>
  );
}

function Dates({ review }: { readonly review: Review }) {
  const { t } = useTranslation(['setup', 'fields', 'common']);
  const { dateWithDay } = useFormatter();
  return (
    <Section aria-labelledby="dates">
      <Typography variant="h2" id="dates">
        {t('setup:settings.dates')}
      </Typography>
      <Facts>
        {baseDates.map((name) => {
          const on = review[name];
          return (
            <div key={name}>
              <dt>{t(`fields:review.${name}`)}</dt>
              <dd>{on === null ? t('common:notSet') : dateWithDay(on)}</dd>
            </div>
          );
        })}
      </Facts>
    </Section>
  );
}

type SetUp = NonNullable<Review['setUp']>;

function Recommendations({ list }: { readonly list: SetUp['recommendations'] }) {
  const { t } = useTranslation('setup');
  return (
    <Section aria-labelledby="recommendations">
      <Typography variant="h2" id="recommendations">
        {t('recommendations.title')}
      </Typography>
      {list.length === 0 ? (
        <p>{t('recommendations.none')}</p>
      ) : (
        <ol>
          {list.map(({ id, text }) => (
            <li key={id}>
              <TextIn text={text} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const Section = styled('section')({ marginBlockStart: '2rem' });
