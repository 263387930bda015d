import type { LogChange } from '../aggregate/log-change.ts';
import { deadlines, type DeadlineCode } from '../deadlines/table.ts';
import { recordedEvents } from '../deadlines/facts.ts';
import type { DeadlineRecord, PlanEventEntry } from '../plan/plan.ts';
import type { PlanEventKind } from '../stage/events.ts';
import type { NoticeKind, NoticeParams } from './notices.ts';

/** Something that a write did, of which people are told. */
export interface Act {
  readonly kind: NoticeKind;
  /** What it is about: with the kind, the plan and the person it names a notice, so that each is told once. */
  readonly about: string;
  readonly params: NoticeParams;
}

type Change = Pick<LogChange, 'entity' | 'entityId' | 'field' | 'after'>;

/** The events of which people are told, and by which kind of notice. */
const told: Readonly<Partial<Record<PlanEventKind, NoticeKind>>> = {
  draftSubmitted: 'draftSubmitted',
  draftWithdrawn: 'draftWithdrawn',
  responseIssued: 'responseIssued',
  presentedToCouncil: 'presentedToCouncil',
  finalAgreed: 'finalAgreed',
  referredBack: 'referredBack',
  planVaried: 'planVaried',
  wordingCorrected: 'wordingCorrected',
  sharedWithLeadReviewer: 'sharedWithLeadReviewer',
  handoverAcknowledged: 'handoverAcknowledged',
  handoverAcknowledgedByAuthority: 'handoverAcknowledged',
  handoverAcknowledgedByReviewer: 'handoverAcknowledged',
};

/** What a write to a plan did that people are told of, but for extensions: what these say is read once it is written. */
export const actsOf = (changes: readonly Change[]): readonly Act[] =>
  changes.flatMap(({ entity, entityId: about, field, after }): Act[] => {
    if (field !== '' || after === null) return [];
    if (entity === 'replySending') return [{ kind: 'repliesSent', about, params: {} }];
    if (entity !== 'planEvent') return [];
    const { kind, corrects, version } = after as PlanEventEntry;
    if (corrects !== null) return [{ kind: 'recordCorrected', about, params: {} }];
    const notice = kind === null ? undefined : told[kind];
    return notice === undefined ? [] : [{ kind: notice, about, params: version === null ? {} : { version } }];
  });

/** The extensions that a write made or changed, by id. */
export const extensionsIn = (changes: readonly Change[]): readonly string[] => [
  ...new Set(changes.flatMap(({ entity, entityId }) => (entity === 'extension' ? [entityId] : []))),
];

/** The deadlines that a write may have met: whoever was reminded of one need not be told any more. */
export function deadlinesMetBy(changes: readonly Change[]): readonly DeadlineCode[] {
  const added = changes.filter(({ field, after }) => field === '' && after !== null);
  const events = added.flatMap(({ entity, after }): readonly (PlanEventKind | null)[] => {
    if (entity === 'planEvent') return [(after as PlanEventEntry).kind];
    if (entity === 'deadlineRecord') return recordedEvents([after as DeadlineRecord]).map(({ kind }) => kind);
    return [];
  });
  return deadlines.filter(({ metBy }) => events.includes(metBy)).map(({ code }) => code);
}
