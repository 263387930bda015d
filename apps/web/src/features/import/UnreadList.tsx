import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CellReading } from '@cynllun/domain/import/preview';
import { cellKey } from './choices.ts';
import { cellId, cellName } from './cellName.ts';
import { useProblemWords } from './proposalWords.ts';

/** As many as are still a list that somebody reads. */
const SHOWN = 25;

interface UnreadListProps {
  readonly cells: readonly CellReading[];
  readonly onGoTo: (cell: CellReading) => void;
}

/** What could not be read, by row and column, with why: each a way to the cell. */
export function UnreadList({ cells, onGoTo }: UnreadListProps) {
  const { t } = useTranslation('import');
  const why = useProblemWords();
  if (cells.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ marginBlock: '1rem 0.5rem' }}>
        {t('summary.unread')}
      </Typography>
      <ul>
        {cells.slice(0, SHOWN).map((cell) => (
          <li key={cellKey(cell)}>
            <MuiLink
              href={`#${cellId(cell)}`}
              onClick={(event) => {
                event.preventDefault();
                onGoTo(cell);
              }}
            >
              {t('summary.unreadOne', { heading: cell.heading, cell: cellName(cell) })}
            </MuiLink>
            {`: “${cell.original.slice(0, 80)}”. ${cell.problem ? why(cell.problem) : ''}.`}
          </li>
        ))}
      </ul>
      {cells.length > SHOWN && <p>{t('summary.more', { count: cells.length - SHOWN })}</p>}
    </>
  );
}
