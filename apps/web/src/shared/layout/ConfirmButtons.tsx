import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { QuestionProps } from './Confirm.tsx';

type ConfirmButtonsProps = Pick<QuestionProps, 'confirm' | 'danger' | 'onConfirm' | 'onCancel'>;

/** The answers to a question; the cursor is at the one that does nothing. */
export function ConfirmButtons({ confirm, danger = false, onConfirm, onCancel }: ConfirmButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onCancel} autoFocus>
        {t('buttons.cancel')}
      </Button>
      <Button variant="contained" color={danger ? 'error' : 'primary'} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  );
}
