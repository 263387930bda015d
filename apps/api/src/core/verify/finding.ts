/** What is wrong with a log, or with the rows that it tells of. */
export type Trouble =
  /** A write's hash does not follow from what is stored of it and of the one before. */
  | 'writeChanged'
  /** A write between the first and the last is not there. */
  | 'writeMissing'
  /** The log's own sequence or head is not that of its last write. */
  | 'headChanged'
  /** Words are not those that their row was given. */
  | 'wordsChanged'
  /** A row was given words that are not there. */
  | 'wordsMissing'
  /** Words were taken out, and no erasure says so. */
  | 'wordsErasedUnnoted'
  /** There is a root, and no log of it. */
  | 'logMissing'
  /** A field says something else than the log. */
  | 'fieldChanged'
  /** The log has it, the tables have not. */
  | 'thingMissing'
  /** The tables have it, and the log has not. */
  | 'thingUnlogged'
  /** A copy that was frozen is not the one whose hash the log has. */
  | 'snapshotChanged'
  /** The log says that a copy was frozen, and it is not there. */
  | 'snapshotMissing'
  /** A copy is there, and the log says of none. */
  | 'snapshotUnlogged'
  /** A file is not the one whose hash the log has. */
  | 'fileChanged'
  /** The log says that a file is kept, and it is not there. */
  | 'fileMissing'
  /** What searches find of a copy is not what it says. */
  | 'searchDiffers'
  /** A head that was mailed is not that of its write, which is another or gone. */
  | 'mailedHeadDiffers';

export interface TamperFinding {
  readonly trouble: Trouble;
  /** The log: its kind, and the id of its root. */
  readonly kind: string;
  readonly logId: string;
  /** Of the write; null where it is of none. */
  readonly sequence: number | null;
  /** What it is found in, as `action 0193… endsOn`; empty where the log itself is meant. */
  readonly where: string;
}
