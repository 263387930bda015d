import { useId } from 'react';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { QuestionProps } from './Confirm.tsx';
import { ConfirmButtons } from './ConfirmButtons.tsx';

/** The question over the page. `Confirm` fetches it when it is asked. */
export function ConfirmDialog({ title, children, ...answers }: QuestionProps) {
  const titleId = useId();
  const bodyId = useId();
  return (
    <Dialog open onClose={answers.onCancel} role="alertdialog" aria-labelledby={titleId} aria-describedby={bodyId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent id={bodyId}>{children}</DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, padding: 2 }}>
        <ConfirmButtons {...answers} />
      </DialogActions>
    </Dialog>
  );
}
