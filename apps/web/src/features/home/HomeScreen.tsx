import { useId } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { HomeQuery, ReviewRowFragment } from '../../generated/graphql.ts';
import { Buttons } from '../../shared/form/Form.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Paper, Screen } from '../../shared/layout/Screen.tsx';
import { ReviewTable } from '../../shared/review/ReviewTable.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useViewer } from '../../shared/viewer.ts';
import { OwnActions } from './OwnActions.tsx';
import { PlanCards } from './PlanCards.tsx';
import { arrange } from './arrange.ts';

const Home = graphql(`
  query Home {
    home {
      authorities {
        id
        nameEn
        nameCy
      }
      reviews(first: 100) {
        total
        reviews {
          ...ReviewRow @unmask
          ...OwnActions @unmask
        }
      }
    }
  }
`);

/** What someone sees first, by the roles they hold: their plans, their actions, the reviews they are assigned to. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common', 'errors']);
  const isAdministrator = useViewer()?.roles.some(({ role }) => role === 'administrator') ?? false;
  const { data, error, refetch } = useQuery(Home, { fetchPolicy: 'cache-and-network' });
  return (
    <Screen
      title={t('home:title')}
      width="working"
      ground
      aside={data?.home && <NextSteps home={data.home} isAdministrator={isAdministrator} />}
    >
      {data?.home ? (
        <Sections home={data.home} isAdministrator={isAdministrator} />
      ) : (
        <Awaiting error={error} onTryAgain={refetch} />
      )}
    </Screen>
  );
}

type HomeData = NonNullable<HomeQuery['home']>;

interface HomeProps {
  readonly home: HomeData;
  readonly isAdministrator: boolean;
}

function Sections({ home, isAdministrator }: HomeProps) {
  const { t } = useTranslation('home');
  const { plans, assigned, all, actions } = arrange(home.reviews.reviews);
  const { total } = home.reviews;
  const isEmpty = total === 0 && home.authorities.length === 0 && !isAdministrator;
  return (
    <>
      {isEmpty && <p>{t('nothing')}</p>}
      <PlanCards plans={plans} />
      <OwnActions plans={actions} />
      <Listed title={t('reviews')} reviews={assigned} />
      <Listed title={t('all')} reviews={all} />
      {assigned.length + all.length > 1 && (
        <p>
          <AppLink to="/reviews">{t('more', { total })}</AppLink>
        </p>
      )}
    </>
  );
}

function Listed({ title, reviews }: { readonly title: string; readonly reviews: readonly ReviewRowFragment[] }) {
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

/** What may be begun from here. */
function NextSteps({ home, isAdministrator }: HomeProps) {
  const { t } = useTranslation('home');
  const nameOf = useNameOf();
  if (home.authorities.length === 0 && !isAdministrator) return null;
  return (
    <Buttons>
      {home.authorities.length > 0 && <ButtonLink to="/reviews/new">{t('setUp')}</ButtonLink>}
      {isAdministrator ? (
        <ButtonLink to="/administration">{t('administration')}</ButtonLink>
      ) : (
        home.authorities.map((authority) => (
          <ButtonLink key={authority.id} to={`/organisations/${authority.id}/people`}>
            {t('peopleOf', { authority: nameOf(authority) })}
          </ButtonLink>
        ))
      )}
    </Buttons>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
