import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useMay, usePlan } from '../../shared/plan/source/usePlan.ts';
import { differencesHeading, focusHeading } from './focusHeading.ts';
import type { Comparison } from './operations.ts';
import { TakeBackProblem } from './TakeBackProblem.tsx';
import { useTakeBack } from './useTakeBack.ts';

interface RestoreActionProps {
  readonly actionId: string;
  readonly from: Comparison['from'];
  /** The moment in words. */
  readonly words: string;
}

/** Has a whole action stand as it did at the earlier moment, with its indicators and costs, for whoever may change it. */
export function RestoreAction({ actionId, from, words }: RestoreActionProps) {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const may = useMay();
  const { run, problem } = useTakeBack();
  const isThere = plan.actions.some(({ id }) => id === actionId);
  const isMine = isThere ? may.edit('action', actionId, 'description') : may.list('action', 'plan', plan.id);
  if (!isMine || from.at === null) return null;
  const restore = async () => {
    const done = await run(actionId, { sequence: from.sequence }, t('compare.restored', { from: words }));
    if (done) focusHeading(differencesHeading);
  };
  return (
    <Box>
      <p>{t('compare.restoreHint', { from: words })}</p>
      <Button variant="contained" onClick={() => void restore()}>
        {t('compare.restore')}
      </Button>
      <TakeBackProblem problem={problem} />
    </Box>
  );
}

const Box = styled('div')({ marginBlock: '1rem', '& > p': { marginBlock: '0 0.5rem' } });
