import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Duty } from '@cynllun/domain/summary/duties';
import type { Cell } from '@cynllun/domain/summary/heat-map';
import { Mark, toneColours, type Tone } from '../../../shared/layout/tone.tsx';
import { VisuallyHidden } from '../../../shared/layout/VisuallyHidden.tsx';
import { inLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

interface HeatMapCellProps {
  /** The row's name, for those who meet the link without its table. */
  readonly row: string;
  readonly duty: Duty;
  readonly cell: Cell;
  /** The address of the field it leads to, without the language. */
  readonly to: string;
}

/** A mark, words and a colour, any one of which would do. */
export function HeatMapCell({ row, duty, cell, to }: HeatMapCellProps) {
  const { t } = useTranslation('panels');
  const language = useLanguage();
  const tone = toneOf(cell);
  return (
    <td>
      <CellLink to={inLanguage(language, to)} tone={tone}>
        <Mark tone={tone} />
        <VisuallyHidden>
          {row}, {t(`heatMap.duty.${duty}`)}:{' '}
        </VisuallyHidden>
        <Words cell={cell} />
      </CellLink>
    </td>
  );
}

function Words({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('panels');
  if (cell.state === 'missing') return t('heatMap.missing', { number: cell.gaps });
  if (cell.state === 'complete') return t('heatMap.complete');
  return cell.reasonGiven ? t('heatMap.reasonGiven') : t('heatMap.noAction');
}

/** From so many gaps a cell is hot. */
const MANY = 4;

function toneOf(cell: Cell): Tone {
  if (cell.state === 'complete') return 'success';
  if (cell.state === 'missing') return cell.gaps < MANY ? 'warning' : 'error';
  return cell.reasonGiven ? 'neutral' : 'error';
}

const CellLink = styled(Link, { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'grid',
  justifyItems: 'start',
  alignContent: 'center',
  gap: '0.125rem',
  minBlockSize: 44,
  padding: '0.25rem 0.375rem',
  color: theme.vars.palette.colours[toneColours[tone].front],
  backgroundColor: theme.vars.palette.colours[toneColours[tone].ground],
  border: `1px solid ${theme.vars.palette.colours[toneColours[tone].front]}`,
  borderRadius: 4,
  fontSize: '0.8125rem',
  lineHeight: 1.2,
  textUnderlineOffset: '0.15em',
}));
