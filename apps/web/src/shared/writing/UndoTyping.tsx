import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { announce } from '../layout/announcements.ts';
import type { Way } from '../aggregate/live/SharedWords.ts';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { useLiveValue } from './useLive.ts';

/** Takes back what this person typed last, where they typed last: never anyone else's words. */
export function UndoTyping() {
  return (
    <>
      <BackButton way="undo" />
      <BackButton way="redo" />
    </>
  );
}

function BackButton({ way }: { readonly way: Way }) {
  const { t } = useTranslation('plan');
  const live = useLiveValue<AggregateLive | null>((one) => one, null);
  const canGo = useLiveValue((one) => lastRoom(one)?.room.words.canGo(lastRoom(one)?.key ?? '', way) ?? false, false);
  if (!canGo) return null;
  const go = () => {
    const last = live === null ? null : lastRoom(live);
    last?.room.words.go(last.key, way);
    announce(t(`typing.${way}Done`));
    if (last) document.getElementById(last.key)?.focus();
  };
  return (
    <Button size="small" variant="text" onClick={go}>
      {t(`typing.${way}`)}
    </Button>
  );
}

function lastRoom(live: AggregateLive) {
  const last = live.lastIn();
  const room = last === null ? undefined : live.room(last.documentId);
  return last === null || room === undefined || !room.mayWrite ? null : { room, key: last.key };
}
