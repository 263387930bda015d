import { styled } from '@mui/material/styles';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { costTotals } from '@cynllun/domain/summary/totals';
import { Sheet } from '../../layout/DataTable.tsx';
import { useFormatter } from '../../words/useLanguage.ts';
import { Sentence } from '../../words/Sentence.tsx';
import { useDraftingLanguage, usePlanView } from '../source/usePlan.ts';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { Quiet, Said, Words } from './Said.tsx';
import { Section } from './Section.tsx';
import { useSpan } from './useSpan.ts';

interface ActionGridProps {
  readonly plan: Plan;
  readonly chapters: readonly Chapter[];
  readonly referenceOf: ReadonlyMap<string, string>;
}

const columns = ['action', 'target', 'when', 'accountable', 'cost'] as const;

/** Every action in a line, under its recommendation: on paper, pages of its own that lie across. */
export function ActionGrid({ plan, chapters, referenceOf }: ActionGridProps) {
  const { t } = useTranslation(['reading', 'fields']);
  const { money } = useFormatter();
  const { all } = costTotals(plan);
  return (
    <Across of="grid">
      <Table role="table" aria-label={t('reading:sections.grid')}>
        <TableHead role="rowgroup">
          <TableRow role="row">
            {columns.map((name) => (
              <TableCell key={name} role="columnheader" scope="col" data-figures={name === 'cost'}>
                {t(`reading:grid.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        {chapters.map(({ recommendation, actions }) => (
          <TableBody key={recommendation?.id ?? ''} role="rowgroup">
            <TableRow role="row" data-group>
              <TableCell component="th" role="rowheader" scope="rowgroup" colSpan={columns.length}>
                {recommendation === null ? (
                  t('reading:sections.additional')
                ) : (
                  <>
                    {referenceOf.get(recommendation.id)}. <Said words={recommendation.text} />
                  </>
                )}
              </TableCell>
            </TableRow>
            {actions.map((action) => (
              <Row key={action.id} action={action} reference={referenceOf.get(action.id) ?? ''} />
            ))}
          </TableBody>
        ))}
      </Table>
      <p>{t('reading:grid.total', { total: money(all.total), unconfirmed: money(all.unconfirmed) })}</p>
    </Across>
  );
}

function Row({ action, reference }: { readonly action: Action; readonly reference: string }) {
  const { t } = useTranslation('reading');
  const { people } = usePlanView();
  const when = useSpan(action.startsOn, action.endsOn, true);
  const accountable = people.find(({ id }) => id === action.accountablePersonId)?.name;
  const cell = (name: (typeof columns)[number]) => <b aria-hidden="true">{t(`grid.${name}`)}</b>;
  return (
    <TableRow role="row">
      <TableCell component="th" role="rowheader" scope="row">
        {cell('action')}
        <span>
          {reference} <Said words={action.title} />
        </span>
      </TableCell>
      <TableCell role="cell">
        {cell('target')}
        <Goals action={action} />
      </TableCell>
      <TableCell role="cell">
        {cell('when')}
        {when || <Said words="" />}
      </TableCell>
      <TableCell role="cell">
        {cell('accountable')}
        {accountable ?? <Said words="" />}
      </TableCell>
      <TableCell role="cell" data-figures>
        {cell('cost')}
        <Cost action={action} />
      </TableCell>
    </TableRow>
  );
}

/** Of each measure, the figure it starts from and the one to reach. */
function Goals({ action }: { readonly action: Action }) {
  const { t } = useTranslation('reading');
  const { number, shortDate } = useFormatter();
  const language = useDraftingLanguage();
  const goals = action.indicators.filter(({ target }) => target !== null);
  if (goals.length === 0) return <Said words="" />;
  return (
    <span>
      {goals.map(({ id, baseline, target, unit, targetOn }) => (
        <Words key={id} sx={{ display: 'block' }}>
          <Sentence
            say={(quote) => {
              const goal = { to: number(target ?? 0), unit: quote({ words: unit, language }) };
              return baseline === null ? t('grid.to', goal) : t('grid.fromTo', { ...goal, from: number(baseline) });
            }}
          />
          {targetOn !== null && `, ${shortDate(targetOn)}`}
        </Words>
      ))}
    </span>
  );
}

/** What it costs, and that not all of it is confirmed; or that existing resources cover it. */
function Cost({ action }: { readonly action: Action }) {
  const { t } = useTranslation('reading');
  const { money } = useFormatter();
  const { all } = costTotals({ actions: [action] });
  if (all.total === 0 && action.withinExistingResources) return <span>{t('grid.existing')}</span>;
  if (action.costLines.every(({ amount }) => amount === null)) return <Said words="" />;
  return (
    <span>
      {money(all.total)}
      {all.unconfirmed > 0 && <Quiet sx={{ display: 'block' }}>{t('money.unconfirmed')}</Quiet>}
      {!isBlank(action.existingResourcesHow) && action.withinExistingResources && (
        <Quiet sx={{ display: 'block' }}>{t('grid.existing')}</Quiet>
      )}
    </span>
  );
}

const Across = styled(Section)({
  '@media print': { page: 'across', breakBefore: 'page', breakAfter: 'page', inlineSize: '265mm' },
});

const Table = styled(Sheet)(({ theme }) => ({
  fontSize: '0.8125rem',
  lineHeight: 1.4,
  '& th, & td': { paddingBlock: '0.4375rem' },
  '& tr': { breakInside: 'avoid' },
  '& [data-group] th': {
    paddingInline: '0.5rem',
    fontWeight: 600,
    backgroundColor: theme.vars.palette.colours.panel,
    breakAfter: 'avoid',
  },
  '@media screen and (max-width: 40rem)': {
    '& [data-group]': { border: 0 },
    '& [data-group] th': { display: 'block' },
  },
}));
