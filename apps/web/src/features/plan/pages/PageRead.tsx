import type { ReactNode } from 'react';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { DocumentSheet } from '../../../shared/plan/document/DocumentSheet.tsx';
import { MarginNotes } from '../../../shared/plan/document/MarginNotes.tsx';
import type { Place } from '../../../shared/plan/document/notes.ts';
import { Tools } from '../Part.tsx';
import { WholePlanLink } from '../WholePlanLink.tsx';

interface PageReadProps {
  readonly title: string;
  /** The place of the document whose notes are about this page. */
  readonly notes: Place;
  readonly children: ReactNode;
}

/** A page of the plan laid out for reading, for whoever may not change it. */
export function PageRead({ title, notes, children }: PageReadProps) {
  return (
    <Screen title={title} width="working">
      <Tools>
        <WholePlanLink />
      </Tools>
      <DocumentSheet>
        <MarginNotes places={[notes]} />
        {children}
      </DocumentSheet>
    </Screen>
  );
}
