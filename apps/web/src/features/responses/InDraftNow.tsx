import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { fieldAddress } from '../../shared/plan/fieldAddress.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useValueWords } from '../../shared/plan/words.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Reason } from '../../shared/words/Reason.tsx';
import { anchorOf } from '../../shared/version/response/points.ts';
import { thingsById } from '../../shared/version/response/useAbout.ts';
import type { ResponsePoint } from '../../shared/version/response/wholeResponse.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { fieldNow, type FieldNow } from './fieldNow.ts';

interface InDraftNowProps {
  readonly point: ResponsePoint;
  readonly version: number;
}

/** What the draft says now where a point is anchored, with the way there. */
export function InDraftNow({ point }: InDraftNowProps) {
  const { t } = useTranslation('responses');
  const plan = usePlan();
  const now = fieldNow(point, thingsById(plan).get(point.entityId), plan);
  if (point.entity === '') return null;
  return (
    <Now>
      <NowWords now={now} point={point} />
      {now.kind !== 'gone' && <AppLink to={fieldAddress(plan, anchorOf(point).path)}>{t('points.toDraft')}</AppLink>}
    </Now>
  );
}

function NowWords({ now, point }: { readonly now: FieldNow; readonly point: ResponsePoint }) {
  const { t } = useTranslation('responses');
  const valueWords = useValueWords();
  if (now.kind === 'whole') return null;
  if (now.kind === 'gone') return <p>{t('points.gone')}</p>;
  if (now.kind === 'standing') return <p>{t('points.stillThere')}</p>;
  const lead = point.quote.trim() === '' ? t('points.nowInDraft') : t('points.quoteGone');
  if (now.kind === 'value')
    return (
      <p>
        {lead}{' '}
        <Sentence
          say={(quote) => valueWords(point.entity, anchorOf(point).name, now.value, quote) || t('points.nothingNow')}
        />
      </p>
    );
  return (
    <>
      <p>{lead}</p>
      {now.words.trim() === '' ? <p>{t('points.nothingNow')}</p> : <Reason words={now.words} language={now.language} />}
    </>
  );
}

const Now = styled('div')(({ theme }) => ({
  marginBlock: '0.5rem',
  fontSize: '0.875rem',
  '& p': { margin: 0 },
  '& p:first-of-type': { color: theme.vars.palette.colours.quiet },
}));
