import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, Indicator } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { DataTable, type Column } from '../../layout/DataTable.tsx';
import { useFormatter } from '../../words/useLanguage.ts';
import { Sentence } from '../../words/Sentence.tsx';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { Quiet, Said, Words } from './Said.tsx';
import { SmallTable } from './SmallTable.tsx';

/** What is measured: from which figure, to which, by when, and where the figures come from. */
export function Targets({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['reading', 'fields', 'common']);
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'name',
      heading: t('fields:indicator.name'),
      namesRow: true,
      cell: ({ id, name }) => <Said words={name} at={path('indicator', id, 'name')} />,
    },
    { key: 'from', heading: t('reading:targets.from'), cell: (one) => <Figure of={one} field="baseline" /> },
    { key: 'to', heading: t('reading:targets.to'), cell: (one) => <Figure of={one} field="target" /> },
    { key: 'source', heading: t('reading:targets.source'), cell: (one) => <Source of={one} /> },
  ];
  return (
    <SmallTable id={path('action', action.id, 'indicators')} tabIndex={-1}>
      {action.indicators.length === 0 ? (
        <Said words="" />
      ) : (
        <DataTable
          caption={t('reading:action.targets')}
          captionHidden
          columns={columns}
          rows={action.indicators}
          rowKey={({ id }) => id}
        />
      )}
    </SmallTable>
  );
}

interface FigureProps {
  readonly of: Indicator;
  readonly field: 'baseline' | 'target';
}

/** A figure in its unit, and its day below. */
function Figure({ of, field }: FigureProps) {
  const { t } = useTranslation('common');
  const { number, shortDate } = useFormatter();
  const [figure, on] = [of[field], of[`${field}On`]];
  const at = (name: string) => path('indicator', of.id, name);
  const isGoal = field === 'target';
  const language = useDraftingLanguage();
  const words = <Sentence say={(quote) => `${number(figure ?? 0)} ${quote({ words: of.unit, language })}`.trim()} />;
  return (
    <span id={at(field)} tabIndex={-1}>
      {figure === null ? <Quiet>{t('notSet')}</Quiet> : isGoal ? <strong>{words}</strong> : words}
      {isGoal && <span id={at('unit')} tabIndex={-1} />}
      <Quiet id={at(`${field}On`)} tabIndex={-1} sx={{ display: 'block', fontSize: '0.875rem' }}>
        {on === null ? '' : shortDate(on)}
      </Quiet>
    </span>
  );
}

function Source({ of }: { readonly of: Indicator }) {
  const { t } = useTranslation('fields');
  const at = (name: string) => path('indicator', of.id, name);
  return (
    <span>
      <Said words={of.source} at={at('source')} />
      {of.frequency !== null && (
        <Words id={at('frequency')} tabIndex={-1}>
          {isBlank(of.source) ? t(`frequency.${of.frequency}`) : ` · ${t(`frequency.${of.frequency}`)}`}
        </Words>
      )}
      {of.direction !== null && (
        <Quiet id={at('direction')} tabIndex={-1} sx={{ display: 'block', fontSize: '0.875rem' }}>
          {t(`direction.${of.direction}`)}
        </Quiet>
      )}
    </span>
  );
}
