import { useRef } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../layout/AppLink.tsx';
import { Face } from '../layout/Face.tsx';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import type { Here } from '../aggregate/live/PresenceRoom.ts';
import { useNoun } from './noun.ts';
import { PersonDot } from './PersonDot.tsx';
import { useAnnouncedArrivals } from './useAnnouncedArrivals.ts';
import { useHere, useLiveValue } from './useLive.ts';

/** So many faces stand in the bar; whoever opens the list sees everyone. */
const FEW = 3;

/** Who else has it open, and the way to where each of them is. */
export function HereList() {
  const { t } = useTranslation('plan');
  const here = useNamed(useHere());
  useAnnouncedArrivals(here);
  return <section aria-label={t('here.label')}>{here.length === 0 ? <Nobody /> : <Opened here={here} />}</section>;
}

function Nobody() {
  const { t } = useTranslation('plan');
  const isLive = useLiveValue(() => true, false);
  return <VisuallyHidden>{isLive && t('here.nobody')}</VisuallyHidden>;
}

/** Closes when it is left, and on Escape. */
function Opened({ here }: { readonly here: readonly Here[] }) {
  const { t } = useTranslation('plan');
  const fold = useRef<HTMLDetailsElement>(null);
  const close = () => fold.current?.removeAttribute('open');
  return (
    <Fold
      ref={fold}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && close()}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {here.slice(0, FEW).map(({ personId, name }) => (
          <Face key={personId} name={name} other />
        ))}
        <VisuallyHidden>{t('here.many', { count: here.length })}</VisuallyHidden>
        <span aria-hidden="true">{here.length > FEW ? `+${here.length - FEW}` : t('here.now')}</span>
      </summary>
      <People here={here} />
    </Fold>
  );
}

/** By the name they go by here, as everywhere on these screens. */
function useNamed(here: readonly Here[]): readonly Here[] {
  const nameOf = useNoun().usePersonName();
  return here.map((one) => ({ ...one, name: nameOf(one.personId) ?? one.name }));
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
  const noun = useNoun();
  const words = noun.usePlaceWords()(at);
  const { ofPlace } = noun.useAddresses();
  return (
    <span>
      {name}: <AppLink to={ofPlace(at)}>{words || t('here.start')}</AppLink>
    </span>
  );
}

const Fold = styled('details')(({ theme }) => ({
  position: 'relative',
  '& summary': {
    display: 'flex',
    gap: 4,
    alignItems: 'center',
    minBlockSize: 40,
    paddingInline: 4,
    color: theme.vars.palette.colours.quiet,
    borderRadius: 4,
    listStyle: 'none',
    cursor: 'pointer',
    '&::-webkit-details-marker': { display: 'none' },
  },
  [theme.breakpoints.down('md')]: { '& summary > [aria-hidden]:last-child': { display: 'none' } },
  '& ul': {
    position: 'absolute',
    insetInlineEnd: 0,
    zIndex: theme.zIndex.modal,
    display: 'grid',
    gap: '0.5rem',
    inlineSize: 'max-content',
    maxInlineSize: 'min(24rem, 80vw)',
    margin: 0,
    padding: '0.75rem',
    backgroundColor: theme.vars.palette.colours.page,
    border: `1px solid ${theme.vars.palette.colours.edge}`,
    borderRadius: 8,
    boxShadow: theme.shadows[4],
    listStyle: 'none',
  },
  '& li': { display: 'flex', alignItems: 'baseline', gap: '0.5rem', overflowWrap: 'anywhere' },
}));
