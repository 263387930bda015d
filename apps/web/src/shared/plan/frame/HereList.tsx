import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../layout/AppLink.tsx';
import { Details } from '../../layout/Details.tsx';
import { fieldAddress } from '../fieldAddress.ts';
import type { Here } from '../../aggregate/live/PresenceRoom.ts';
import { readPlace, type PlaceRead } from '../places.ts';
import { useHere, useLiveValue } from '../useLive.ts';
import { usePlan, usePlanView } from '../source/usePlan.ts';
import { usePlaceWords } from '../words.ts';
import { PersonDot } from './PersonDot.tsx';
import { useAnnouncedArrivals } from './useAnnouncedArrivals.ts';

/** So many people stand in a line; more are counted, and opened by whoever wants them. */
const FEW = 3;

/** Who else has the plan open, and the way to where each of them is. */
export function HereList() {
  const { t } = useTranslation('plan');
  const here = useNamed(useHere());
  const isLive = useLiveValue(() => true, false);
  useAnnouncedArrivals(here);
  // It keeps its place while nobody else is here, so that nothing moves when someone comes.
  return (
    <Region aria-label={t('here.label')}>
      {here.length === 0 ? (
        <p>{isLive && t('here.nobody')}</p>
      ) : here.length <= FEW ? (
        <>
          <p>{t('here.label')}</p>
          <People here={here} />
        </>
      ) : (
        <Details summary={t('here.many', { count: here.length })}>
          <People here={here} />
        </Details>
      )}
    </Region>
  );
}

/** By the name they go by in this plan, as everywhere in it. */
function useNamed(here: readonly Here[]): readonly Here[] {
  const { people } = usePlanView();
  return here.map((one) => ({ ...one, name: people.find(({ id }) => id === one.personId)?.name ?? one.name }));
}

function People({ here }: { readonly here: readonly Here[] }) {
  return (
    <ul>
      {here.map((one) => (
        <li key={one.personId}>
          <PersonDot personId={one.personId} />
          <Where here={one} />
        </li>
      ))}
    </ul>
  );
}

function Where({ here: { name, at } }: { readonly here: Here }) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const place = readPlace(at);
  const words = usePlaceWords()(place);
  return (
    <span>
      {name}: <AppLink to={addressOf(plan, place)}>{words || t('here.start')}</AppLink>
    </span>
  );
}

/** The page where someone is, and the field if they are in one. */
function addressOf(plan: Plan, place: PlaceRead | null): string {
  if (place === null) return `/plans/${plan.id}`;
  if (place.kind === 'page') return `/plans/${plan.id}/${place.name}`;
  const address = fieldAddress(plan, place.path);
  return place.isField ? address : address.replace(/#.*$/, '');
}

const Region = styled('section')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1rem',
  alignItems: 'baseline',
  minBlockSize: '2.25rem',
  marginBlock: '-0.75rem 0.75rem',
  '& p': { margin: 0, color: theme.vars.palette.colours.quiet },
  '& details': { marginBlock: 0 },
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1.25rem', margin: 0, padding: 0, listStyle: 'none' },
  '& li': { display: 'flex', alignItems: 'baseline', gap: '0.5rem', minInlineSize: 0, overflowWrap: 'anywhere' },
  '& a': { display: 'inline-block', paddingBlock: '0.25rem' },
  '@media print': { display: 'none' },
}));
