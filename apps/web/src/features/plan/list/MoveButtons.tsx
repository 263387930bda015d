import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AddableName } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { announce } from '../../../shared/layout/announcements.ts';
import { usePlanNow } from '../../../shared/plan/usePlanNow.ts';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { moveTo, type Placed } from './order.ts';

/** What something is called at its place among its siblings, counted from 0, in the plan that has it there. */
type NameAt = (id: string, index: number, plan: Plan) => string;

/** Puts something at a place among its siblings, and says where it is now, by the name it has there. */
export function useMove(entity: AddableName, siblings: readonly Placed[], nameAt: NameAt) {
  const { t } = useTranslation('plan');
  const planNow = usePlanNow();
  const edit = useEdit();
  return (id: string, index: number) => {
    const from = siblings.findIndex((one) => one.id === id);
    if (from < 0 || index === from || index < 0 || index >= siblings.length) return;
    edit(moveTo(entity, siblings, id, index));
    const name = nameAt(id, index, planNow());
    announce(t('order.moved', { name, place: index + 1, count: siblings.length }));
  };
}

interface MoveButtonsProps {
  readonly id: string;
  /** Its place among `count`, from 0. */
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly onMove: (id: string, index: number) => void;
}

/**
 * The cursor stays on the button. At the end of the list that is gone, and the cursor goes to what was moved, or to the
 * heading of its page: on the other button a second press would take the move back.
 */
export function MoveButtons({ id, index, count, name, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('plan');
  const buttonId = (way: 'up' | 'down') => `${id}-${way}`;
  const move = (way: 'up' | 'down') => {
    const to = way === 'up' ? index - 1 : index + 1;
    onMove(id, to);
    const stillThere = way === 'up' ? to > 0 : to < count - 1;
    requestAnimationFrame(() => {
      const there = document.getElementById(stillThere ? buttonId(way) : id);
      (there ?? document.querySelector<HTMLElement>('#main h1'))?.focus();
    });
  };
  if (count < 2) return null;
  return (
    <>
      {index > 0 && (
        <Button size="small" id={buttonId('up')} aria-label={t('order.upOf', { name })} onClick={() => move('up')}>
          {t('order.up')}
        </Button>
      )}
      {index < count - 1 && (
        <Button
          size="small"
          id={buttonId('down')}
          aria-label={t('order.downOf', { name })}
          onClick={() => move('down')}
        >
          {t('order.down')}
        </Button>
      )}
    </>
  );
}
