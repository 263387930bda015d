import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';

/** An aggregate as the server has it, and what goes with it for the person who asks. */
export interface View<R extends RootNode = RootNode> {
  readonly root: R;
  readonly viewer: { readonly id: string };
}

/** What a store has to know of one kind of aggregate beyond what is declared of it. */
export interface Binding<V extends View> {
  readonly aggregate: Aggregate;
  /**
   * Whether edits are kept on the device and sent as one request, when the person says so (`sendTogether`). Otherwise they are
   * sent as they are made.
   */
  readonly sendsTogether: boolean;
  /** Whether the viewer may make an edit, from the answers that the server sent with the view. */
  readonly mayEdit: (view: V, edit: Edit) => boolean;
  /** The view of someone who lost their access: they may change nothing, whatever the server said before. */
  readonly withoutRights: (view: V) => V;
  /**
   * The number of the last cutoff that a root has passed; 0 for none. Work that was unsaved when a cutoff passed missed
   * it, and its writer is notified.
   */
  readonly cutoffOf: (root: V['root']) => number;
  /** A record that an older program wrote on the device, in the form of today's. */
  readonly upgradeRecord: (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}
