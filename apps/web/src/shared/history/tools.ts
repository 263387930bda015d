import type { ComponentType } from 'react';
import type { Line, Subject } from '../plan/changes/lines.ts';
import type { Names } from '../plan/changes/useNames.ts';
import type { Write } from './ask.ts';

/** What the list of an aggregate's writes offers beside reading them. */
export interface Tools {
  /** Beside a field that was changed. @param sequence of the write that changed it */
  readonly Field: ComponentType<{
    readonly line: Extract<Line, { kind: 'field' }>;
    readonly names: Names;
    readonly sequence: number;
  }>;
  /** Beside something that was removed. */
  readonly Removed: ComponentType<{ readonly line: Subject; readonly names: Names; readonly removedIn: number }>;
  /** Below a write. @param isWhole all of it is in the list */
  readonly Write: ComponentType<{ readonly write: Write; readonly isWhole: boolean }>;
}
