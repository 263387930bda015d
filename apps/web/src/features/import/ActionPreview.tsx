import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CellReading } from '@cynllun/domain/import/preview';
import { references } from '@cynllun/domain/plan/reference';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { DataTable } from '../../shared/layout/DataTable.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { usePlan } from '../../shared/plan/usePlan.ts';
import { cellKey, deedOf, rowOf, type Deed } from './choices.ts';
import { CellResult } from './CellResult.tsx';
import { cellName } from './cellName.ts';
import type { Placed } from './pages.ts';
import type { Choose, Opened } from './useImport.ts';

interface ActionPreviewProps {
  readonly placed: Placed;
  readonly opened: Opened;
  readonly choose: Choose;
}

/** One action as it will be: every cell of it, with what it said and what it becomes. */
export function ActionPreview({ placed: { action, index }, opened, choose }: ActionPreviewProps) {
  const { t } = useTranslation('import');
  const { choices, read } = opened;
  const row = rowOf(action);
  const match = read.matches.actions[index] ?? null;
  const reference = references(usePlan()).get(match ?? '') ?? '';
  const deed = deedOf(choices, action, match);
  const title = action.cells.find(({ field }) => field === 'title')?.original ?? t('preview.untitled');
  const options = deedOptions(match !== null, reference, t);
  const columns = [
    { key: 'column', heading: t('preview.column'), namesRow: true, cell: (cell: CellReading) => <Name cell={cell} /> },
    { key: 'original', heading: t('preview.original'), cell: (cell: CellReading) => <Original cell={cell} /> },
    {
      key: 'result',
      heading: t('preview.result'),
      cell: (cell: CellReading) => <CellResult cell={cell} choices={choices} choose={choose} />,
    },
  ];
  return (
    <Block>
      <Typography variant="h4" sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
        {t('preview.action', { row, title })}
      </Typography>
      {match !== null && <Tag tone="warning">{t('preview.inPlan', { reference })}</Tag>}
      <RadioField
        name={`deed-${row}`}
        label={t('preview.deed')}
        options={options}
        value={deed}
        onChange={(chosen) => choose({ deeds: { ...choices.deeds, [row]: chosen } })}
      />
      {deed !== 'leaveOut' && (
        <DataTable
          caption={t('preview.caption', { row })}
          captionHidden
          columns={columns}
          rows={action.cells}
          rowKey={cellKey}
        />
      )}
    </Block>
  );
}

type T = ReturnType<typeof useTranslation<'import'>>['t'];

const deedOptions = (isInPlan: boolean, reference: string, t: T): readonly { value: Deed; label: string }[] => [
  ...(isInPlan ? [{ value: 'update' as const, label: t('preview.update', { reference }) }] : []),
  { value: 'leaveOut', label: isInPlan ? t('preview.skip') : t('preview.leaveOut') },
  { value: 'add', label: t('preview.add') },
];

function Name({ cell }: { readonly cell: CellReading }) {
  const { t } = useTranslation('import');
  return (
    <div>
      {cell.heading}
      <Quiet>{t('preview.cell', { cell: cellName(cell) })}</Quiet>
    </div>
  );
}

function Original({ cell }: { readonly cell: CellReading }) {
  const { t } = useTranslation('import');
  return (
    <div>
      <Words>{cell.original}</Words>
      {cell.sharedFrom !== null && <Quiet>{t('preview.shared', { row: cell.sharedFrom })}</Quiet>}
      {cell.formula && <Quiet>{t('preview.formula')}</Quiet>}
    </div>
  );
}

const Block = styled('div')(({ theme }) => ({
  marginBlock: '1rem',
  padding: '1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 4,
  '& tbody th': { inlineSize: '20%' },
  '& tbody td': { inlineSize: '40%' },
  '@media screen and (max-width: 40rem)': {
    padding: '0.75rem',
    '& tbody th, & tbody td': { inlineSize: 'auto', gridTemplateColumns: 'minmax(5rem, 1fr) 3fr' },
  },
}));
const Words = styled('div')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });
const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.colours.quiet, fontSize: '0.9375rem' }));
