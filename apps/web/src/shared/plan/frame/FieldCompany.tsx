import { useEffect } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from '../../layout/announcements.ts';
import type { PlanLive } from '../live/PlanLive.ts';
import { placeOfControl } from '../places.ts';
import { useLiveValue } from '../useLive.ts';
import { usePlanView } from '../usePlan.ts';
import { PersonDot } from './PersonDot.tsx';

/** Who else is in a field, in words; a text counts as one in whichever language. `id`: the field's path. */
export function FieldCompany({ id }: { readonly id: string }) {
  const { t } = useTranslation('plan');
  const { people } = usePlanView();
  const ids = useLiveValue((live) => idsIn(live, id), '');
  const names = ids.split(' ').flatMap((one) => people.find((person) => person.id === one)?.name ?? []);
  const words = names.length === 0 ? '' : t('here.inField', { names });
  useEffect(() => {
    if (words !== '' && placeOfControl(document.activeElement)?.startsWith(id)) announce(words);
  }, [words, id]);
  if (words === '') return null;
  return (
    <Line>
      {ids.split(' ').map((one) => (
        <PersonDot key={one} personId={one} />
      ))}
      <span>{words}</span>
    </Line>
  );
}

const idsIn = (live: PlanLive, id: string): string =>
  live
    .here()
    .filter(({ at }) => at === id || (at?.startsWith(`${id}.`) ?? false))
    .map(({ personId }) => personId)
    .join(' ');

/** Beside the label where there is room, so that no field moves when someone comes. */
const Line = styled('p')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: '0.375rem',
  margin: '0.25rem 0 0',
  [theme.breakpoints.up('sm')]: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInlineEnd: 0,
    maxInlineSize: '60%',
    margin: 0,
    paddingInlineStart: '0.5rem',
    backgroundColor: theme.vars.palette.colours.page,
  },
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.9375rem',
}));
