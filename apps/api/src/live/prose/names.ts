/** What a socket's document is: prose that people write, or who is in a plan and where, which has no content. */
export interface RoomName {
  readonly kind: 'prose' | 'presence';
  readonly planId: string;
  /** The action's id, or the plan's for its own prose and for presence. */
  readonly documentId: string;
}

export const isId = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);

/** `prose/<plan>/<document>` or `presence/<plan>`; null where it is no such name. */
export function readRoomName(name: string): RoomName | null {
  const [kind, planId = '', documentId = planId, ...more] = name.split('/');
  if (more.length > 0 || !isId(planId) || !isId(documentId)) return null;
  if (kind === 'presence') return documentId === planId ? { kind, planId, documentId } : null;
  return kind === 'prose' ? { kind, planId, documentId } : null;
}

export const proseRoom = (planId: string, documentId: string): string => `prose/${planId}/${documentId}`;
