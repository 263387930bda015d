import { Suspense, type ReactNode } from 'react';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { Tools } from '../Part.tsx';
import { WholePlanLink } from '../WholePlanLink.tsx';

interface PageReadProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of the plan laid out for reading, for whoever may not change it. */
export const PageRead = ({ title, children }: PageReadProps) => (
  <Screen title={title} width="working">
    <Tools>
      <WholePlanLink />
    </Tools>
    <Suspense fallback={null}>{children}</Suspense>
  </Screen>
);
