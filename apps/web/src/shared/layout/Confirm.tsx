import { lazy, Suspense, type ReactNode } from 'react';
import { Buttons } from '../form/Form.tsx';
import { ConfirmButtons } from './ConfirmButtons.tsx';

export interface QuestionProps {
  /** The question. */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The command, as a verb: *Remove the action*. */
  readonly confirm: string;
  /** Something is lost that cannot be had back. */
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

interface ConfirmProps extends QuestionProps {
  readonly open: boolean;
}

/**
 * Asks before what cannot be undone. What can be undone needs no question. The dialog is fetched when it is first asked;
 * where it cannot be fetched, the question stands on the page.
 */
export const Confirm = ({ open, ...question }: ConfirmProps) =>
  open && (
    <Suspense fallback={null}>
      <Dialog {...question} />
    </Suspense>
  );

const Dialog = lazy(() =>
  import('./ConfirmDialog.tsx').then(
    ({ ConfirmDialog }) => ({ default: ConfirmDialog }),
    () => ({ default: OnPage }),
  ),
);

const OnPage = ({ title, children, ...answers }: QuestionProps) => (
  <div role="group" aria-label={title}>
    <p>{title}</p>
    {children}
    <Buttons>
      <ConfirmButtons {...answers} />
    </Buttons>
  </div>
);
