import { lazy, Suspense, type ReactNode } from 'react';
import type { AlertProps } from '@mui/material/Alert';

interface LateAlertProps extends Pick<AlertProps, 'severity'> {
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** An alert that few see, on screens that should load little: its look is fetched with it, and its words wait for nothing. */
export const LateAlert = ({ role, ...props }: LateAlertProps) => (
  <div role={role}>
    <Suspense fallback={props.children}>
      <Alert {...props} />
    </Suspense>
  </div>
);

const Alert = lazy(() => import('@mui/material/Alert').catch(() => ({ default: WordsAlone })));

function WordsAlone({ children }: AlertProps) {
  return <>{children}</>;
}
