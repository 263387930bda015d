import { useId } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import type { HomeQuery } from '../../generated/graphql.ts';
import { Buttons } from '../../shared/form/Form.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Paper, Screen } from '../../shared/layout/Screen.tsx';
import { ReviewTable, type ReviewRow } from '../../shared/review/ReviewTable.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useViewer } from '../../shared/viewer.ts';
import { DatesAhead } from './DatesAhead.tsx';
import { InvitedTo } from './InvitedTo.tsx';
import { OwnActions } from './OwnActions.tsx';
import { PlanCards } from './PlanCards.tsx';
import { RecentNotices } from './RecentNotices.tsx';
import { WaitsForYou } from './WaitsForYou.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { arrange } from './arrange.ts';

/** What someone sees first, by the roles they hold: their plans, their actions, the reviews they are assigned to. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common', 'errors']);
  const { dateWithDay } = useFormatter();
  const { data, error, refetch } = useAsked<HomeQuery>();
  return (
    <Screen title={t('home:title')} facts={dateWithDay(useServerDay())} width="working" ground>
      {data?.home ? <Sections home={data.home} /> : <Awaiting error={error} onTryAgain={refetch} />}
    </Screen>
  );
}

type HomeData = NonNullable<HomeQuery['home']>;

function Sections({ home }: { readonly home: HomeData }) {
  const { t } = useTranslation('home');
  const roles = new Set(useViewer()?.roles.map(({ role }) => role));
  const isAdministrator = roles.has('administrator');
  const isInvited = roles.has('contributor') || roles.has('forumMember');
  const { plans, assigned, all, actions } = arrange(home.reviews.reviews);
  const { total } = home.reviews;
  const own = [...plans, ...assigned];
  return (
    <Columns>
      <div>
        {isInvited && <InvitedTo />}
        {total === 0 && !isInvited && <Nothing mayBegin={home.authorities.length > 0} />}
        {own.length > 0 && <WaitsForYou reviews={own} />}
        <PlanCards plans={plans} />
        <OwnActions plans={actions} />
        <Listed title={t('reviews')} reviews={assigned} />
        <Listed title={t('all')} reviews={all} />
        {assigned.length + all.length > 1 && (
          <p>
            <AppLink to="/reviews">{t('more', { total })}</AppLink>
          </p>
        )}
      </div>
      <div>
        <DatesAhead reviews={home.reviews.reviews} />
        <RecentNotices notices={home.notices} />
      </div>
      <NextSteps home={home} isAdministrator={isAdministrator} />
    </Columns>
  );
}

/** There is no review yet: who may set one up begins there. */
function Nothing({ mayBegin }: { readonly mayBegin: boolean }) {
  const { t } = useTranslation('home');
  return (
    <Section as="section">
      <p>{mayBegin ? t('begin') : t('nothing')}</p>
      {mayBegin && (
        <Buttons>
          <ButtonLink to="/reviews/new" variant="contained">
            {t('setUp')}
          </ButtonLink>
        </Buttons>
      )}
    </Section>
  );
}

interface ListedProps {
  readonly title: string;
  readonly reviews: readonly FragmentType<typeof ReviewRow>[];
}

function Listed({ title, reviews }: ListedProps) {
  const id = useId();
  if (reviews.length === 0) return null;
  return (
    <Section as="section" aria-labelledby={id}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      <ReviewTable caption={title} captionHidden reviews={reviews} />
    </Section>
  );
}

interface NextStepsProps {
  readonly home: HomeData;
  readonly isAdministrator: boolean;
}

/** What may be begun from here. */
function NextSteps({ home: { authorities }, isAdministrator }: NextStepsProps) {
  const { t } = useTranslation('home');
  const nameOf = useNameOf();
  if (authorities.length === 0 && !isAdministrator) return null;
  return (
    <Section as="section" aria-labelledby="other-tasks">
      <Typography variant="h2" id="other-tasks">
        {t('otherTasks')}
      </Typography>
      <Links>
        {authorities.length > 0 && (
          <li>
            <AppLink to="/reviews/new">{t('setUp')}</AppLink>
          </li>
        )}
        {isAdministrator ? (
          <li>
            <AppLink to="/administration">{t('administration')}</AppLink>
          </li>
        ) : (
          authorities.map((authority) => (
            <li key={authority.id}>
              <AppLink to={`/organisations/${authority.id}/people`}>
                {t('peopleOf', { authority: nameOf(authority) })}
              </AppLink>
            </li>
          ))
        )}
      </Links>
    </Section>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });

/** Beside what waits and the plans stand the dates and what one was told; what may be begun stands below the shorter of the two. */
const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0 1rem',
  alignItems: 'start',
  '& > *': { minInlineSize: 0 },
  [theme.breakpoints.up('md')]: {
    '&:has(> section, > div:nth-of-type(2) > section)': {
      gridTemplate: 'auto 1fr / minmax(0, 3fr) minmax(18rem, 1fr)',
    },
    '& > div:nth-of-type(2)': { gridColumn: 2, gridRow: 'span 2' },
    '& > [aria-labelledby="other-tasks"]': { gridColumn: 1, gridRow: 2 },
  },
}));

const Links = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { maxInlineSize: 'none' },
  '& li + li': { borderBlockStart: `1px solid ${theme.vars.palette.colours.line}` },
  '& a': { display: 'block', paddingBlock: '0.5rem' },
}));
