import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { CellReading, PreviewAction } from '@cynllun/domain/import/preview';
import type { Language } from '@cynllun/domain/text/language';
import { DataTable } from '../../shared/layout/DataTable.tsx';
import { cellKey, rowOf, type Choices } from './choices.ts';
import { CellResult } from './CellResult.tsx';
import { cellName } from './cellName.ts';
import type { Choose } from './useImport.ts';

interface ActionCellsProps {
  readonly action: PreviewAction;
  readonly choices: Choices;
  readonly choose: Choose;
}

/** Every cell of an action, with what it said and what it becomes. */
export function ActionCells({ action, choices, choose }: ActionCellsProps) {
  const { t } = useTranslation('import');
  const columns = [
    { key: 'column', heading: t('preview.column'), namesRow: true, cell: (cell: CellReading) => <Name cell={cell} /> },
    {
      key: 'original',
      heading: t('preview.original'),
      cell: (cell: CellReading) => <Original cell={cell} language={choices.language} />,
    },
    {
      key: 'result',
      heading: t('preview.result'),
      cell: (cell: CellReading) => <CellResult cell={cell} choices={choices} choose={choose} />,
    },
  ];
  return (
    <Cells>
      <DataTable
        caption={t('preview.caption', { row: rowOf(action) })}
        captionHidden
        columns={columns}
        rows={action.cells}
        rowKey={cellKey}
      />
    </Cells>
  );
}

function Name({ cell }: { readonly cell: CellReading }) {
  const { t } = useTranslation('import');
  return (
    <div>
      {cell.heading}
      <Quiet>{t('preview.cell', { cell: cellName(cell) })}</Quiet>
    </div>
  );
}

function Original({ cell, language }: { readonly cell: CellReading; readonly language: Language }) {
  const { t } = useTranslation('import');
  return (
    <div>
      <Words lang={language}>{cell.original}</Words>
      {cell.sharedFrom !== null && <Quiet>{t('preview.shared', { row: cell.sharedFrom })}</Quiet>}
      {cell.formula && <Quiet>{t('preview.formula')}</Quiet>}
    </div>
  );
}

const Cells = styled('div')({
  '& tbody th': { inlineSize: '20%' },
  '& tbody td': { inlineSize: '40%' },
  '@media screen and (max-width: 40rem)': {
    '& tbody th, & tbody td': { inlineSize: 'auto', gridTemplateColumns: 'minmax(5rem, 1fr) 3fr' },
  },
});
const Words = styled('div')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });
const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' }));
