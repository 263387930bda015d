import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { Asked } from './address.ts';
import type { History } from './useHistory.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';
import { WriteItem } from './WriteItem.tsx';

interface HistoryListProps {
  readonly asked: Asked;
  readonly history: History | undefined;
  readonly failed: boolean;
  readonly names: Names;
}

/** How many changes there are to see: in the page from the start, so that it is heard when the list becomes another. */
export function ListStatus({ asked, history, failed }: Omit<HistoryListProps, 'names'>) {
  const { t } = useTranslation(['history', 'common']);
  const words = () => {
    if (history === undefined) return failed ? '' : t('common:loading');
    if (history.writes.length > 0) return t('history:list.shown', { count: history.writes.length });
    return t(asked.since === null ? 'history:list.none' : 'history:list.nothingNew');
  };
  return <p role="status">{words()}</p>;
}

/** Writes under the days on which they were made. */
export function HistoryList({ asked, history, failed, names }: HistoryListProps) {
  const { t } = useTranslation(['history', 'errors']);
  const { dateWithDay } = useFormatter();
  if (history === undefined) return failed && <p role="alert">{t('errors:unreachable')}</p>;
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
              <WriteItem key={write.sequence} write={write} asked={asked} names={names} />
            ))}
          </Writes>
        </section>
      ))}
      {failed && <p role="alert">{t('errors:unreachable')}</p>}
      {cursor === null && writes.length > 0 && <p>{t('history:list.end')}</p>}
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
