import { useTranslation } from 'react-i18next';
import type { Duty } from '@cynllun/domain/summary/duties';
import type { Cell } from '@cynllun/domain/summary/heat-map';
import { gapsTone, HeatLink } from '../../../shared/layout/HeatGrid.tsx';
import { Mark, type Tone } from '../../../shared/layout/tone.tsx';
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
      <HeatLink to={inLanguage(language, to)} tone={tone}>
        <Mark tone={tone} />
        <VisuallyHidden>
          {row}, {t(`heatMap.duty.${duty}`)}:{' '}
        </VisuallyHidden>
        <Words cell={cell} />
      </HeatLink>
    </td>
  );
}

function Words({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('panels');
  if (cell.state === 'missing') return t('heatMap.missing', { number: cell.gaps });
  if (cell.state === 'complete') return t('heatMap.complete');
  return cell.reasonGiven ? t('heatMap.reasonGiven') : t('heatMap.noAction');
}

function toneOf(cell: Cell): Tone {
  if (cell.state === 'complete') return gapsTone(0);
  if (cell.state === 'missing') return gapsTone(cell.gaps);
  return cell.reasonGiven ? 'neutral' : 'error';
}
