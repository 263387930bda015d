import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Edit } from '@cynllun/domain/plan/edit';
import { announce } from '../../layout/announcements.ts';
import { SaveStatus, type SaveState } from '../../layout/SaveStatus.tsx';
import type { Saving } from '../../aggregate/store/snapshot.ts';
import { MarkedSentence } from '../../words/MarkedSentence.tsx';
import { inLanguage } from '../../words/language.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { focusWhenThere } from '../focusField.ts';
import { usePlanId } from '../source/usePlan.ts';
import { usePlanStore, useSaving, useSnapshot } from '../usePlanStore.ts';
import { noticesId } from './PlanNotices.tsx';
import { SignInInNewTab } from '../../layout/SignInInNewTab.tsx';
import { UndoTyping } from './UndoTyping.tsx';
import { useIsChangedHere } from './useIsChangedHere.ts';

/**
 * In sight where the plan is written, and wherever something is being saved or can be undone: whether it is saved, and
 * the way back from the last removal.
 */
export function SavingBar() {
  const { t } = useTranslation('plan');
  const saving = useSaving();
  const isUndoable = useSnapshot(({ undoable }) => undoable !== null);
  const isChangedHere = useIsChangedHere();
  if (saving.state === 'saved' && !isUndoable && !isChangedHere) return null;
  return (
    <Bar role="group" aria-label={t('saving.bar')}>
      <SaveStatus state={stateOf(saving)} />
      {saving.state === 'notSaved' && saving.reason === 'attention' && (
        <Button size="small" onClick={() => document.getElementById(noticesId)?.focus()}>
          {t('saving.show')}
        </Button>
      )}
      {saving.state === 'notSaved' && saving.reason === 'signedOut' && <SignInInNewTab />}
      <UndoTyping />
      <Undo />
    </Bar>
  );
}

function stateOf(saving: Saving): SaveState {
  if (saving.state !== 'notSaved') return saving.state;
  return saving.reason === 'connection' || saving.reason === 'fault' ? 'notSavedReconnecting' : 'notSaved';
}

function Undo() {
  const { t } = useTranslation(['plan', 'common']);
  const store = usePlanStore();
  const undoable = useSnapshot((snapshot) => snapshot.undoable);
  const goTo = useGoTo();
  useEffect(() => {
    if (undoable !== null) announce(undoable.words);
  }, [undoable]);
  if (undoable === null) return null;
  const undo = () => {
    store.undo();
    announce(t('plan:saving.undone'));
    goTo(undoable.back);
  };
  const close = () => {
    store.dismiss('undo');
    document.getElementById('main')?.focus();
  };
  return (
    <>
      <span>
        <MarkedSentence sentence={undoable.words} />
      </span>
      <Button size="small" variant="contained" onClick={undo}>
        {t('common:buttons.undo')}
      </Button>
      <Button size="small" variant="text" onClick={close}>
        {t('common:buttons.close')}
      </Button>
    </>
  );
}

/** To what was put back: its page, if it has one, or else its place on this one; the button that was pressed is gone. */
function useGoTo(): (edits: readonly Edit[]) => void {
  const navigate = useNavigate();
  const language = useLanguage();
  const planId = usePlanId();
  return ([first]) => {
    if (first?.kind !== 'add') document.getElementById('main')?.focus({ preventScroll: true });
    else if (first.entity === 'action' || first.entity === 'recommendation')
      void navigate(inLanguage(language, `/plans/${planId}/${first.entity}s/${first.id}`));
    else focusWhenThere(first.id);
  };
}

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  insetBlockEnd: 0,
  zIndex: theme.zIndex.appBar,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'center',
  minBlockSize: 44,
  marginBlockStart: '2rem',
  marginInline: '-1rem',
  paddingInline: '1rem',
  paddingBlock: '0.25rem',
  backgroundColor: theme.vars.palette.colours.panel,
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > span:nth-of-type(2)': { minInlineSize: 0, overflowWrap: 'anywhere' },
  '@media print': { display: 'none' },
}));
