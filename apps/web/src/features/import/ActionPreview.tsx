import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { references } from '@cynllun/domain/plan/reference';
import { Choice } from '../../shared/form/controls.ts';
import { Details } from '../../shared/layout/Details.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { ActionBrief } from './ActionBrief.tsx';
import { ActionCells } from './ActionCells.tsx';
import { commandOf, rowOf, type Command } from './choices.ts';
import type { Placed } from './pages.ts';
import type { Choose, Opened } from './useImport.ts';

interface ActionPreviewProps {
  readonly placed: Placed;
  readonly opened: Opened;
  readonly choose: Choose;
  /** Whether its cells are shown. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** One action as it will be, in brief; its cells are shown to whoever asks for them. */
export function ActionPreview({ placed: { action, index }, opened, choose, isOpen, onOpen }: ActionPreviewProps) {
  const { t } = useTranslation('import');
  const { choices, read } = opened;
  const row = rowOf(action);
  const match = read.matches.actions[index] ?? null;
  const reference = references(usePlan()).get(match ?? '') ?? '';
  const command = commandOf(choices, action, match);
  const title = action.cells.find(({ field }) => field === 'title')?.original ?? t('preview.untitled');
  return (
    <Block>
      <Top>
        <Typography variant="h4" sx={{ fontSize: '1.0625rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
          {t('preview.action', { row, title })}
        </Typography>
        <Choice
          aria-label={t('preview.commandOf', { row })}
          value={command}
          onChange={({ currentTarget }) => {
            const chosen = commands.find((one) => one === currentTarget.value);
            if (chosen) choose({ commands: { ...choices.commands, [row]: chosen } });
          }}
        >
          {commandOptions(match !== null, reference, t).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Choice>
      </Top>
      {action.outOfSight && <Tag tone="warning">{t(`preview.${action.outOfSight}`)}</Tag>}
      {match !== null && <Tag tone="warning">{t('preview.inPlan', { reference })}</Tag>}
      {command !== 'leaveOut' && (
        <>
          <ActionBrief action={action} choices={choices} />
          <Details summary={t('preview.cells', { count: action.cells.length, row })} open={isOpen} onOpen={onOpen}>
            {isOpen && <ActionCells action={action} choices={choices} choose={choose} />}
          </Details>
        </>
      )}
    </Block>
  );
}

const commands: readonly Command[] = ['add', 'update', 'leaveOut'];

type T = ReturnType<typeof useTranslation<'import'>>['t'];

const commandOptions = (isInPlan: boolean, reference: string, t: T): readonly { value: Command; label: string }[] => [
  ...(isInPlan ? [{ value: 'update' as const, label: t('preview.update', { reference }) }] : []),
  { value: 'leaveOut', label: isInPlan ? t('preview.skip') : t('preview.leaveOut') },
  { value: 'add', label: t('preview.add') },
];

const Block = styled('div')(({ theme }) => ({
  paddingBlock: '0.5rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > details': { marginBlock: 0 },
}));
const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'start',
  gap: '0.25rem 1rem',
  '& > h4': { flex: '1 1 20rem' },
  '& > select': { inlineSize: '22rem' },
});
