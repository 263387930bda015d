import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CellReading } from '@cynllun/domain/import/preview';
import { cellKey } from './choices.ts';
import { cellId, cellName } from './cellName.ts';
import { useProblemWords } from './proposalWords.ts';
import { unreadGroups } from './unreadGroups.ts';

/** As many as are still a list that somebody reads. */
const SHOWN = 25;

interface UnreadListProps {
  readonly cells: readonly CellReading[];
  readonly onGoTo: (cell: CellReading) => void;
}

/** What could not be read, by row and column, with why: each cell a way to it. */
export function UnreadList({ cells, onGoTo }: UnreadListProps) {
  const { t } = useTranslation('import');
  const why = useProblemWords();
  if (cells.length === 0) return null;
  const groups = unreadGroups(cells);
  const more = groups.slice(SHOWN).reduce((count, group) => count + group.length, 0);
  return (
    <>
      <Typography variant="h3" sx={{ marginBlock: '1rem 0.5rem' }}>
        {t('summary.unread')}
      </Typography>
      <ul>
        {groups.slice(0, SHOWN).map((group) => {
          const [{ heading, original, problem }] = group;
          return (
            <li key={cellKey(group[0])}>
              {`${heading}: “${original.slice(0, 80)}”. ${problem ? why(problem) : ''}. `}
              {group.slice(0, SHOWN).map((cell) => (
                <CellLink key={cellKey(cell)} cell={cell} onGoTo={onGoTo} />
              ))}
              {group.length > SHOWN && t('summary.more', { count: group.length - SHOWN })}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{t('summary.more', { count: more })}</p>}
    </>
  );
}

function CellLink({ cell, onGoTo }: Pick<UnreadListProps, 'onGoTo'> & { readonly cell: CellReading }) {
  const { t } = useTranslation('import');
  return (
    <MuiLink
      href={`#${cellId(cell)}`}
      aria-label={t('summary.unreadOne', { heading: cell.heading, cell: cellName(cell) })}
      sx={{ display: 'inline-block', paddingInlineEnd: '0.75rem' }}
      onClick={(event) => {
        event.preventDefault();
        onGoTo(cell);
      }}
    >
      {cellName(cell)}
    </MuiLink>
  );
}
