import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Buttons } from '../../shared/form/Form.tsx';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useMarkSeen, useNews, type News } from '../../shared/plan/news.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { addressOf, addressOfSpan, askedIn, type Asked } from './address.ts';
import { focusHeading, pickingNotice, writeHeading } from './focusHeading.ts';
import { HistoryForm } from './HistoryForm.tsx';
import { HistoryList, ListStatus } from './HistoryList.tsx';
import { Legend } from '../../shared/plan/changes/Legend.tsx';
import { useHistory } from './useHistory.ts';
import { useNames } from '../../shared/plan/changes/useNames.ts';
import { Views } from './Views.tsx';

/** Every change to a plan, the newest first. Who, what and since when are in the address. */
export function HistoryScreen() {
  const { t } = useTranslation(['history', 'common']);
  const asked = askedIn(useSearchParams()[0]);
  const news = useNews();
  const { history, failed, tryAgain, readOn } = useHistory(asked);
  const names = useNames(history?.gone ?? []);
  useMarkSeen(isAllNews(asked) && history !== undefined ? history.head : null);
  return (
    <Screen title={t('title')} width="working">
      <p>{t('intro')}</p>
      <Views asked={asked} news={news} />
      <SinceWhen asked={asked} news={news} />
      <HistoryForm asked={asked} names={names} />
      <Picking asked={asked} at={history?.writes.find(({ sequence }) => sequence === asked.from)?.at} />
      <Legend />
      <ListStatus asked={asked} history={history} failed={failed} />
      <HistoryList asked={asked} history={history} failed={failed} names={names} />
      {history === undefined && failed && <Button onClick={tryAgain}>{t('common:buttons.tryAgain')}</Button>}
      {history !== undefined && history.cursor !== null && (
        <Button onClick={() => void readOn()}>{t('list.earlier')}</Button>
      )}
    </Screen>
  );
}

/** All that is news has been shown, and not some of it: from here on other things are. */
const isAllNews = ({ since, by, about, field }: Asked): boolean => since !== null && by + about + field === '';

/** Of what others wrote since one last looked: since when. */
function SinceWhen({ asked, news }: { readonly asked: Asked; readonly news: News | undefined }) {
  const { t } = useTranslation('history');
  const looked = news?.lastLooked;
  if (asked.since === null || news === undefined) return null;
  if (!looked) return <p>{t('list.firstLook')}</p>;
  return looked.sequence === asked.since ? <p>{t('list.sinceDay', { at: looked.at })}</p> : null;
}

/** One moment is chosen: the list offers the other. */
function Picking({ asked, at }: { readonly asked: Asked; readonly at: string | undefined }) {
  const { t } = useTranslation('history');
  const planId = usePlanId();
  if (asked.from === null) return null;
  const { from, about } = asked;
  return (
    <Alert role="status">
      <p id={pickingNotice} tabIndex={-1}>
        {at === undefined ? t('compare.pickingOther') : t('compare.picking', { at })}
      </p>
      <Buttons>
        <ButtonLink
          size="small"
          variant="contained"
          to={`/plans/${planId}/history/compare${addressOfSpan({ from: String(from), to: '', about })}`}
        >
          {t('compare.withNow')}
        </ButtonLink>
        <ButtonLink
          size="small"
          to={`/plans/${planId}/history${addressOf({ ...asked, from: null })}`}
          onClick={() => focusHeading(writeHeading(from))}
        >
          {t('compare.stop')}
        </ButtonLink>
      </Buttons>
    </Alert>
  );
}
