import { styled } from '@mui/material/styles';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { duties } from '@cynllun/domain/summary/duties';
import { heatMap, type Cell, type HeatMapRow } from '@cynllun/domain/summary/heat-map';
import { wordsIn } from '@cynllun/domain/text/text';
import { HeatGrid, HeatScroll } from '../../../shared/layout/HeatGrid.tsx';
import { VisuallyHidden } from '../../../shared/layout/VisuallyHidden.tsx';
import { fieldAddress, findingAddress } from '../../../shared/plan/fieldAddress.ts';
import { useFindings, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { HeatMapCell } from './HeatMapCell.tsx';
import { PanelSection } from './PanelSection.tsx';

/** Recommendations × duties: where the gaps are, at a glance, each cell a link to the first of them. */
export function HeatMapPanel() {
  const { t } = useTranslation('panels');
  const plan = useDeferredValue(usePlan());
  const findings = useFindings();
  const rows = useMemo(() => heatMap(plan, findings), [plan, findings]);
  const addressOf: AddressOf = (cell, codes) => {
    const finding = findings.find(({ code, path }) => path === cell.path && codes.includes(code));
    return finding === undefined ? fieldAddress(plan, cell.path) : findingAddress(plan, finding);
  };
  return (
    <PanelSection title={t('heatMap.title')}>
      {rows.length === 0 ? (
        <p>{t('heatMap.none')}</p>
      ) : (
        <>
          <p>{t('heatMap.caption')}</p>
          <HeatScroll role="region" aria-label={t('heatMap.scroll')} tabIndex={0}>
            <HeatGrid>
              <caption>
                <VisuallyHidden>{t('heatMap.title')}</VisuallyHidden>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('heatMap.recommendation')}</th>
                  {duties.map(({ duty }) => (
                    <th key={duty} scope="col">
                      {t(`heatMap.duty.${duty}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.recommendationId ?? ''} row={row} plan={plan} addressOf={addressOf} />
                ))}
              </tbody>
            </HeatGrid>
          </HeatScroll>
        </>
      )}
    </PanelSection>
  );
}

/** Where a cell leads: to its first finding, or to the duty's field where there is none. */
type AddressOf = (cell: Cell, codes: readonly string[]) => string;

interface RowProps {
  readonly row: HeatMapRow;
  readonly plan: Plan;
  readonly addressOf: AddressOf;
}

function Row({ row, plan, addressOf }: RowProps) {
  const { t } = useTranslation(['panels', 'fields']);
  const language = useLanguage();
  const recommendation = plan.recommendations.find(({ id }) => id === row.recommendationId);
  const words = recommendation && wordsIn(recommendation.text, language);
  const name = recommendation
    ? t('fields:where.recommendation', { reference: row.reference })
    : t('panels:heatMap.additional');
  return (
    <tr>
      <th scope="row">
        {name}
        {words && <Words lang={words.language === language ? undefined : words.language}>{words.words}</Words>}
      </th>
      {duties.map(({ duty, codes }) => (
        <HeatMapCell key={duty} row={name} duty={duty} cell={row.cells[duty]} to={addressOf(row.cells[duty], codes)} />
      ))}
    </tr>
  );
}

const Words = styled('span')(({ theme }) => ({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  fontWeight: 400,
}));
