import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { Names } from '../plan/changes/useNames.ts';
import { useFormatter } from '../words/useLanguage.ts';
import type { Tools } from './tools.ts';
import type { ListedHistory } from './useHistory.ts';
import { WriteItem } from './WriteItem.tsx';

interface ListStatusProps {
  readonly listed: Pick<ListedHistory, 'history' | 'failed'>;
  /** Only what is new to this person was asked for. */
  readonly isNews: boolean;
}

/** How many changes there are to see: in the page from the start, so that it is heard when the list becomes another. */
export function ListStatus({ listed: { history, failed }, isNews }: ListStatusProps) {
  const { t } = useTranslation(['history', 'common']);
  const words = () => {
    if (history === undefined) return failed ? '' : t('common:loading');
    if (history.writes.length > 0) return t('history:list.shown', { count: history.writes.length });
    return t(isNews ? 'history:list.nothingNew' : 'history:list.none');
  };
  return <p role="status">{words()}</p>;
}

interface HistoryListProps {
  readonly listed: ListedHistory;
  readonly names: Names;
  /** What can be done from here beside reading. */
  readonly tools: Tools | null;
}

/** Writes under the days on which they were made, and the way to earlier ones. */
export function HistoryList({ listed, names, tools }: HistoryListProps) {
  const { t } = useTranslation(['history', 'errors', 'common']);
  const { history, failed, tryAgain, readOn } = listed;
  const { dateWithDay } = useFormatter();
  if (history === undefined)
    return (
      failed && (
        <>
          <p role="alert">{t('errors:unreachable')}</p>
          <Button onClick={tryAgain}>{t('common:buttons.tryAgain')}</Button>
        </>
      )
    );
  const { writes, cursor } = history;
  const days = Map.groupBy(writes, ({ at }) => londonDate(Date.parse(at)));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Day variant="h2" id={`day-${day}`}>
            {dateWithDay(day)}
          </Day>
          <Writes>
            {ofDay.map((write) => (
              <WriteItem key={write.sequence} write={write} names={names} tools={tools} />
            ))}
          </Writes>
        </section>
      ))}
      {failed && <p role="alert">{t('errors:unreachable')}</p>}
      {cursor === null && writes.length > 0 && <p>{t('history:list.end')}</p>}
      {cursor !== null && <Button onClick={() => void readOn()}>{t('history:list.earlier')}</Button>}
    </>
  );
}

/** In Welsh the day of the week has a small letter within a sentence. */
const Day = styled(Typography)({ '&::first-letter': { textTransform: 'uppercase' } }) as typeof Typography;

const Writes = styled('ol')(({ theme }) => ({
  margin: 0,
  marginBlock: '0.5rem 1.5rem',
  padding: 0,
  listStyle: 'none',
  '& > li': { paddingBlock: '0.75rem', borderBlockStart: `1px solid ${theme.vars.palette.colours.line}` },
}));
