import { styled } from '@mui/material/styles';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { duties } from '@cynllun/domain/summary/duties';
import { heatMap, type Cell, type HeatMapRow } from '@cynllun/domain/summary/heat-map';
import { wordsIn } from '@cynllun/domain/text/text';
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
          <Scroll role="region" aria-label={t('heatMap.scroll')} tabIndex={0}>
            <Grid>
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
            </Grid>
          </Scroll>
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

/** Positioned, so that what is hidden from sight in its cells stays in it. */
const Scroll = styled('div')(({ theme }) => ({
  position: 'relative',
  overflowX: 'auto',
  padding: 4,
  margin: -4,
  // As wide as a row's name may be: a cell that is tabbed to comes out from under it.
  [theme.breakpoints.up('sm')]: { scrollPaddingInlineStart: '12rem' },
}));

const Words = styled('span')(({ theme }) => ({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  fontWeight: 400,
}));

/** As wide as its room, as far as its words can be read: then it scrolls. */
const Grid = styled('table')(({ theme }) => ({
  tableLayout: 'fixed',
  inlineSize: '100%',
  minInlineSize: '57rem',
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: '0.8125rem',
  '& th, & td': {
    padding: '0.1875rem 0.125rem',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  '& th:first-of-type': { inlineSize: '9rem' },
  '& thead th': { verticalAlign: 'bottom', fontWeight: 600, hyphens: 'auto' },
  '& tbody th': { fontWeight: 600 },
  // The row's name stays in sight while its cells scroll, where there is room for both.
  [theme.breakpoints.up('sm')]: {
    '& th:first-of-type': {
      position: 'sticky',
      insetInlineStart: 0,
      backgroundColor: theme.vars.palette.colours.page,
    },
  },
}));
