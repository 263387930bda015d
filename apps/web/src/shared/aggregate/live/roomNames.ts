/** Which root of which kind of aggregate a room belongs to. */
export interface RoomOwner {
  readonly aggregate: string;
  readonly rootId: string;
}

/** The names of rooms on the socket, as the server reads them. */
export const proseRoomName = ({ aggregate, rootId }: RoomOwner, documentId: string): string =>
  `prose/${aggregate}/${rootId}/${documentId}`;

export const presenceRoomName = ({ aggregate, rootId }: RoomOwner): string => `presence/${aggregate}/${rootId}`;
