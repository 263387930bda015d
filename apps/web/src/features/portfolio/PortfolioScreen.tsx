import { styled } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import type { PortfolioQuery } from '../../generated/graphql.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting, Loading } from '../../shared/layout/Awaiting.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { Paper, Screen } from '../../shared/layout/Screen.tsx';
import { Pages } from '../../shared/list/Pages.tsx';
import { WaySwitch } from '../../shared/list/WaySwitch.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { useRows } from '../../shared/useRows.ts';
import { Pictures, type Tally } from './Pictures.tsx';
import { PlanBoard } from './PlanBoard.tsx';
import { PlanCalendar } from './PlanCalendar.tsx';
import { PlanDuties } from './PlanDuties.tsx';
import { PlanRow } from './planRow.ts';
import { PlanTable } from './PlanTable.tsx';
import { SearchForm } from './SearchForm.tsx';
import { PER_PAGE, placeWith, useSought, ways } from './sought.ts';
import { Views } from './Views.tsx';

type Reviews = NonNullable<PortfolioQuery['home']>['reviews'];

/**
 * Every plan that someone may know of: what waits for them first, and for whom the rest waits. What is looked for, how it
 * stands and how it is shown is in the address.
 */
export function PortfolioScreen() {
  const { t } = useTranslation(['portfolio', 'common', 'errors']);
  const { data, previousData, error, refetch } = useAsked<PortfolioQuery>();
  const home = (data ?? previousData)?.home;
  return (
    <Screen
      title={t('portfolio:title')}
      width="working"
      ground
      facts={home && <Facts tally={home.reviews.tally} />}
      aside={
        <>
          <ButtonLink to="/answers" variant="outlined">
            {t('portfolio:others')}
          </ButtonLink>
          <Ways />
        </>
      }
    >
      {home ? <Found home={home} isNew={data !== undefined} /> : <Awaiting error={error} onTryAgain={refetch} />}
    </Screen>
  );
}

/** The same plans as a table, a board, a calendar or by duties. */
function Ways() {
  const { t } = useTranslation('portfolio');
  const sought = useSought();
  const seen = ways.map((way) => ({
    way,
    words: t(`way.${way}`),
    to: placeWith(sought, { way, page: sought.page }),
    isHere: way === sought.way,
  }));
  return <WaySwitch label={t('ways')} ways={seen} />;
}

function Facts({ tally: { total, you, others, nobody, late } }: { readonly tally: Tally }) {
  const { t } = useTranslation('portfolio');
  const sought = useSought();
  return (
    <>
      <span>{t('stands.plans', { count: total })}</span>
      <strong>
        <AppLink to={placeWith(sought, { waitingOn: 'you' })}>{t('facts.you', { count: you })}</AppLink>
      </strong>
      <span>{t('facts.others', { count: others })}</span>
      <span>{t('facts.nobody', { count: nobody })}</span>
      {late > 0 && <AppLink to={placeWith(sought, { next: 'late' })}>{t('facts.late', { count: late })}</AppLink>}
    </>
  );
}

interface FoundProps {
  readonly home: NonNullable<PortfolioQuery['home']>;
  /** Whether it is what was asked for, and not what stood there before it. */
  readonly isNew: boolean;
}

function Found({ home: { reviews, views }, isNew }: FoundProps) {
  const { t } = useTranslation('portfolio');
  const sought = useSought();
  const isNarrow = useMediaQuery('(max-width: 45rem)');
  if (reviews.tally.total === 0) return <Paper>{t('nothing')}</Paper>;
  const form = <SearchForm sought={sought} />;
  return (
    <>
      <Wide>
        <Pictures tally={reviews.tally} />
      </Wide>
      <Paper>
        {isNarrow ? <Details summary={t('filter')}>{form}</Details> : form}
        <Row>
          <p role="status">{reviews.total === 0 ? t('none') : t('found', { total: reviews.total })}</p>
          <Views views={views} />
        </Row>
        {reviews.total > 0 && <Plans reviews={reviews} isNew={isNew} />}
        <Pages
          label={t('pages')}
          page={sought.page}
          pages={pagesOf(reviews)}
          placeOf={(page) => placeWith(sought, { page })}
        />
      </Paper>
    </>
  );
}

const pagesOf = ({ total }: Pick<Reviews, 'total'>): number => Math.max(1, Math.ceil(total / PER_PAGE));

interface PlansProps extends Pick<FoundProps, 'isNew'> {
  readonly reviews: Reviews;
}

/** The calendar and the duties show more of each than the other ways have. */
function Plans({ reviews: { total, reviews }, isNew }: PlansProps) {
  const { t } = useTranslation('portfolio');
  const { way, page } = useSought();
  const plans = useRows(PlanRow, reviews);
  if (way === 'board') return <PlanBoard plans={plans} />;
  if (!isNew && way !== 'table') return <Loading />;
  if (way === 'calendar') return <PlanCalendar plans={reviews as readonly Dated[]} />;
  if (way === 'duties') return <PlanDuties plans={reviews as readonly Dutied[]} />;
  return <PlanTable caption={t('table', { page, pages: pagesOf({ total }) })} plans={plans} />;
}

type Dated = Parameters<typeof PlanCalendar>[0]['plans'][number];
type Dutied = Parameters<typeof PlanDuties>[0]['plans'][number];

const Wide = styled('div')({ '@media (max-width: 45rem)': { display: 'none' } });

/** What opens below the button takes a line of its own. */
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  justifyContent: 'space-between',
  marginBlockEnd: '0.75rem',
  '& > p': { margin: 0 },
  '& > [role="group"]': { flexBasis: '100%' },
});
