import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AddableName } from '@cynllun/domain/plan/edit';
import { announce } from '../../../shared/layout/announcements.ts';
import { useEdit } from '../../../shared/plan/usePlan.ts';
import { moveTo, type Placed } from './order.ts';

/** Puts something at a place among its siblings, and says where it is now. */
export function useMove(entity: AddableName, siblings: readonly Placed[], nameOf: (id: string) => string) {
  const { t } = useTranslation('plan');
  const edit = useEdit();
  return (id: string, index: number) => {
    const from = siblings.findIndex((one) => one.id === id);
    if (from < 0 || index === from || index < 0 || index >= siblings.length) return;
    announce(t('order.moved', { name: nameOf(id), place: index + 1, count: siblings.length }));
    edit(moveTo(entity, siblings, id, index));
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

/** The cursor stays on the button, and goes to the other one at the end of the list. */
export function MoveButtons({ id, index, count, name, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('plan');
  const buttonId = (way: 'up' | 'down') => `${id}-${way}`;
  const move = (way: 'up' | 'down') => {
    const to = way === 'up' ? index - 1 : index + 1;
    onMove(id, to);
    const stillThere = way === 'up' ? to > 0 : to < count - 1;
    requestAnimationFrame(() => document.getElementById(buttonId(stillThere ? way : other(way)))?.focus());
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

const other = (way: 'up' | 'down') => (way === 'up' ? 'down' : 'up');
