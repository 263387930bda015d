/** The root that a room belongs to. */
export interface RootName {
  /** The name of its aggregate. */
  readonly aggregate: string;
  readonly rootId: string;
}

/** What a socket's document is: prose that people write, or who has a root open and where, which has no content. */
export interface RoomName extends RootName {
  readonly kind: 'prose' | 'presence';
  /** The id of what has the document; the root's for its own prose and for presence. */
  readonly documentId: string;
}

const name = /^[a-z][A-Za-z]*$/;
export const isId = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);

/** `prose/<aggregate>/<root>/<document>` or `presence/<aggregate>/<root>`; null where it is no such name. */
export function readRoomName(text: string): RoomName | null {
  const [kind, aggregate = '', rootId = '', documentId = rootId, ...more] = text.split('/');
  if (more.length > 0 || !name.test(aggregate) || !isId(rootId) || !isId(documentId)) return null;
  const room = { aggregate, rootId, documentId };
  if (kind === 'presence') return documentId === rootId ? { kind, ...room } : null;
  return kind === 'prose' ? { kind, ...room } : null;
}

export const proseRoom = (aggregate: string, rootId: string, documentId: string): string =>
  `prose/${aggregate}/${rootId}/${documentId}`;

/** Tells roots of all aggregates apart. */
export const rootKey = ({ aggregate, rootId }: RootName): string => `${aggregate}/${rootId}`;
