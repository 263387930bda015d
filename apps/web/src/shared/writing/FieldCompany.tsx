import { useEffect } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from '../layout/announcements.ts';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { useNoun } from './noun.ts';
import { PersonDot } from './PersonDot.tsx';
import { placeOfControl } from './place.ts';
import { useLiveValue } from './useLive.ts';

/** Who else is in a field, in words; a text counts as one in whichever language. `id`: the field's path. */
export function FieldCompany({ id }: { readonly id: string }) {
  const { t } = useTranslation('plan');
  const nameOf = useNoun().usePersonName();
  const ids = useLiveValue((live) => idsIn(live, id), '');
  const names = ids.split(' ').flatMap((one) => nameOf(one) ?? []);
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

const idsIn = (live: AggregateLive, id: string): string =>
  live
    .here()
    .filter(({ at }) => at === id || (at?.startsWith(`${id}.`) ?? false))
    .map(({ personId }) => personId)
    .join(' ');

/** In the room between two fields, so that none moves when someone comes; everyone is named in full at the top. */
const Line = styled('p')(({ theme }) => ({
  position: 'absolute',
  insetBlockStart: '100%',
  insetInline: 0,
  display: 'flex',
  alignItems: 'center',
  gap: '0.375rem',
  margin: 0,
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  lineHeight: 1.2,
  '& > span:last-child': { minInlineSize: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
}));
