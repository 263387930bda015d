import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { announce } from '../layout/announcements.ts';
import { FootNotice } from '../layout/FootNotice.tsx';
import { SaveStatus, type SaveState } from '../layout/SaveStatus.tsx';
import type { Saving } from '../aggregate/store/snapshot.ts';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';
import { focusWhenThere } from '../form/focusWhenThere.ts';
import { noticesId } from './Notices.tsx';
import { useNoun } from './noun.ts';
import { SignInInNewTab } from '../layout/SignInInNewTab.tsx';
import { UndoTyping } from './UndoTyping.tsx';
import { useSaving, useSnapshot, useStore } from './useStore.ts';

/** In the bar where one writes, and wherever something is being saved: whether it is saved. */
export function SavingBar() {
  const { t } = useTranslation('plan');
  const saving = useSaving();
  const isUndoable = useSnapshot(({ undoable }) => undoable !== null);
  const isWrittenHere = useNoun().useIsWrittenHere();
  if (saving.state === 'saved' && !isUndoable && !isWrittenHere) return null;
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
    </Bar>
  );
}

function stateOf(saving: Saving): SaveState {
  if (saving.state !== 'notSaved') return saving.state;
  return saving.reason === 'connection' || saving.reason === 'fault' ? 'notSavedReconnecting' : 'notSaved';
}

/**
 * Over the foot of the screen, wherever one has scrolled to: what was just removed, with the way back, for as long as
 * there is one; or that what is typed is not being saved.
 */
export function SavingNotice() {
  const { t } = useTranslation(['plan', 'common']);
  const saving = useSaving();
  const undoable = useSnapshot((snapshot) => snapshot.undoable);
  const isFailing = saving.state === 'notSaved';
  useEffect(() => {
    if (undoable !== null) announce(undoable.words);
  }, [undoable]);
  if (undoable === null && !isFailing) return null;
  return (
    <FootNotice label={t('plan:saving.notice')}>
      {isFailing && <SaveStatus state={stateOf(saving)} />}
      <Undo />
    </FootNotice>
  );
}

function Undo() {
  const { t } = useTranslation(['plan', 'common']);
  const store = useStore();
  const undoable = useSnapshot((snapshot) => snapshot.undoable);
  const goTo = useGoTo();
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
  const { ofAdded } = useNoun().useAddresses();
  return ([first]) => {
    if (first?.kind !== 'add') return document.getElementById('main')?.focus({ preventScroll: true });
    const page = ofAdded(first);
    if (page === null) focusWhenThere(first.id);
    else void navigate(inLanguage(language, page));
  };
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 0.75rem',
  alignItems: 'center',
});
