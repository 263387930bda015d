import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { useMay, usePlan } from '../../shared/plan/source/usePlan.ts';
import { addressOfSpan, type Span } from './address.ts';
import { differencesHeading, focusHeading } from '../../shared/history/focusHeading.ts';
import type { Comparison } from './queries.ts';
import { TakeBackProblem } from './TakeBackProblem.tsx';
import { useTakeBack } from './useTakeBack.ts';

interface RestoreActionProps {
  /** Of one action. */
  readonly span: Span;
  readonly comparison: Comparison;
  /** The earlier moment in words. */
  readonly words: string;
}

/**
 * Has a whole action stand as it did at the earlier moment, with its indicators and costs, for whoever may change it. Only
 * where what it goes over is in sight, field by field: of a comparison with now. What is written after it is a conflict.
 */
export function RestoreAction({ span, comparison: { from, to }, words }: RestoreActionProps) {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const may = useMay();
  const actionId = span.about;
  const { run, problem } = useTakeBack();
  const isThere = plan.actions.some(({ id }) => id === actionId);
  const isMine = isThere ? may.edit('action', actionId, 'description') : may.list('action', 'plan', plan.id);
  if (!isMine || from.at === null) return null;
  if (span.to !== '' && to.sequence < plan.sequence)
    return (
      <p>
        {t('compare.restoreFromNow', { from: words })}{' '}
        <AppLink to={`/plans/${plan.id}/history/compare${addressOfSpan({ ...span, to: '' })}`}>
          {t('compare.withNow')}
        </AppLink>
      </p>
    );
  const restore = async () => {
    const undo = t('compare.restored', { from: words });
    const done = await run(actionId, { sequence: from.sequence }, undo, to.sequence);
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
