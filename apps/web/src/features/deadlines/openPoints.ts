/** A point of a written response, as far as it can stay open. */
interface Point {
  readonly id: string;
  readonly words: string;
}

interface Response<P extends Point> {
  readonly version: number;
  readonly number: number;
  readonly supersededById: string | null;
  readonly points: readonly P[];
}

interface Sending {
  readonly replies: readonly { readonly pointId: string }[];
}

/** A point to which no reply was sent, by its place in the response to a version. */
export interface OpenPoint<P extends Point = Point> {
  readonly version: number;
  /** Its number in the response, from 1. */
  readonly number: number;
  readonly point: P;
  /** It is on what was agreed, or was varied since: advice after the agreement, which no stage waits for [S12]. */
  readonly isOnAgreed: boolean;
}

/** The points that are carried over to the handover: those of responses that stand to which no reply was sent. */
export function openPoints<P extends Point>(
  responses: readonly Response<P>[],
  sendings: readonly Sending[],
  agreedVersion: number | null,
): readonly OpenPoint<P>[] {
  const answered = new Set(sendings.flatMap(({ replies }) => replies.map(({ pointId }) => pointId)));
  return responses
    .filter(({ supersededById }) => supersededById === null)
    .toSorted((one, other) => one.version - other.version)
    .flatMap(({ version, points }) =>
      points.flatMap((point, index) =>
        answered.has(point.id)
          ? []
          : [{ version, number: index + 1, point, isOnAgreed: agreedVersion !== null && version >= agreedVersion }],
      ),
    );
}
