import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import { Buttons } from '../../shared/form/Form.tsx';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useMarkSeen, useNews, type News } from '../../shared/plan/news.ts';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { addressOf, addressOfSpan, askedIn, type Asked } from './address.ts';
import type { AskForWrites } from '../../shared/history/ask.ts';
import { focusHeading, pickingNotice, writeHeading } from '../../shared/history/focusHeading.ts';
import { HistoryList, ListStatus } from '../../shared/history/HistoryList.tsx';
import { useHistory } from '../../shared/history/useHistory.ts';
import { HistoryForm } from './HistoryForm.tsx';
import { Legend } from '../../shared/plan/changes/Legend.tsx';
import { PutBackField } from './PutBackField.tsx';
import { RemovedTools } from './RemovedTools.tsx';
import { WriteWays } from './WriteWays.tsx';
import type { Tools } from '../../shared/history/tools.ts';
import { useNames } from '../../shared/plan/changes/useNames.ts';
import { Views } from './Views.tsx';

/** Every change to a plan, the newest first. Who, what and since when are in the address. */
export function HistoryScreen() {
  const { t } = useTranslation('history');
  const asked = askedIn(useSearchParams()[0]);
  const news = useNews();
  const { ask } = useLoaderData<{ readonly ask: AskForWrites }>();
  const listed = useHistory(ask, { id: usePlanId(), sequence: usePlanSequence() }, asked);
  const { history } = listed;
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
      <ListStatus listed={listed} isNews={asked.since !== null} />
      <HistoryList listed={listed} names={names} tools={tools} />
    </Screen>
  );
}

/** What was is put back, and moments are read and compared. */
const tools: Tools = { Field: PutBackField, Removed: RemovedTools, Write: WriteWays };

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
