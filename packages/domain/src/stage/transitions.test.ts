import { describe, expect, it } from 'vitest';
import { operationToRecord } from '../access/event-operations.ts';
import { operations } from '../access/operations.ts';
import { kindsRecorded, planEventKinds, planEventSchema, type PlanEventKind } from './events.ts';
import { stages, transitionAt, transitions, type Stage } from './transitions.ts';

const kinds = planEventKinds;
const row = (stage: Stage, event: PlanEventKind) => transitionAt(stage, event);

describe('the table of transitions', () => {
  it('has a row for every event and reaches every stage', () => {
    expect(new Set(transitions.map((transition) => transition.event))).toEqual(new Set(kinds));
    expect(['arrangements', ...new Set(transitions.flatMap(({ to }) => to ?? []))].sort()).toEqual([...stages].sort());
  });

  it('is of every kind of event there is', () => {
    expect([...kinds].sort()).toEqual(planEventSchema.def.options.flatMap(({ shape }) => shape.kind.def.values).sort());
  });

  it('names one row at most for an event in a stage', () => {
    const rows = stages.flatMap((stage) =>
      kinds.map((kind) => transitions.filter((t) => t.event === kind && t.from.includes(stage))),
    );
    expect(rows.filter((found) => found.length > 1)).toEqual([]);
  });

  it('only ever moves a plan forward, and is written in the order of the process', () => {
    const moving = transitions.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
    for (const { from, to } of moving) {
      expect(from.filter((stage) => stages.indexOf(stage) >= stages.indexOf(to))).toEqual([]);
    }
    expect(moving.map(({ to }) => to)).toEqual(
      [...moving].sort((a, b) => stages.indexOf(a.to) - stages.indexOf(b.to)).map(({ to }) => to),
    );
  });

  it.each(kindsRecorded)('lets those record %s whom the access table lets', (event) => {
    const by = transitions.filter((transition) => transition.event === event).map((transition) => [...transition.by]);
    for (const roles of by)
      expect(roles.toSorted()).toEqual(Object.keys(operations[operationToRecord[event]].may).toSorted());
  });

  it.each([
    ['drafting', 'draftSubmitted', { to: 'submitted', gate: 'draft' }],
    ['published', 'draftSubmitted', { to: null, gate: 'draft' }],
    ['submitted', 'draftWithdrawn', { to: null, holds: 'responseNotIssued' }],
    ['submitted', 'responseIssued', { to: 'responded', holds: 'versionSubmitted' }],
    ['published', 'putForAgreement', { to: null, gate: 'final' }],
    ['arrangements', 'presentedToCouncil', { to: 'presented', gate: null }],
    ['arrangements', 'finalAgreed', { to: 'agreed', gate: null }],
    ['presented', 'reportPublished', { to: 'published' }],
    ['drafting', 'reportPublished', { to: null }],
    ['monitoring', 'monitoringRoundOpened', { to: null }],
    ['agreed', 'referredBack', { to: null, by: ['lead'] }],
    ['shared', 'responseIssued', { to: null, by: ['leadReviewer'], holds: 'versionSubmitted' }],
    ['monitoring', 'planVaried', { to: null, by: ['lead'] }],
    ['monitoring', 'wordingCorrected', { to: null, by: ['lead'] }],
    ['shared', 'handoverAcknowledgedByAuthority', { to: null, by: ['lead'] }],
    ['shared', 'handoverAcknowledgedByReviewer', { to: null, by: ['leadReviewer'] }],
    ['shared', 'handoverAcknowledged', { to: 'handedOver', by: [] }],
  ] as const)('in %s takes %s', (stage, event, expected) => {
    expect(row(stage, event)).toMatchObject(expected);
  });

  it.each([
    ['agreed', 'draftSubmitted'],
    ['agreed', 'draftWithdrawn'],
    ['agreed', 'putForAgreement'],
    ['agreed', 'finalAgreed'],
    ['drafting', 'draftWithdrawn'],
    ['drafting', 'responseIssued'],
    ['published', 'sharedWithLeadReviewer'],
    ['published', 'handoverAcknowledgedByAuthority'],
    ['published', 'handoverAcknowledgedByReviewer'],
    ['published', 'referredBack'],
    ['published', 'planVaried'],
    ['monitoring', 'referredBack'],
    ['monitoring', 'responseIssued'],
    ['closed', 'wordingCorrected'],
    ['published', 'closed'],
    ['closed', 'closed'],
    ['closed', 'monitoringRoundOpened'],
  ] as const)('in %s refuses %s', (stage, event) => {
    expect(row(stage, event)).toBeNull();
  });
});
