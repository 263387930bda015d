import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilities, can, type Decision } from './access.ts';
import { operationNames, operations, type Operation } from './operations.ts';
import { roles, scopes, type Membership, type Role, type Viewer } from './roles.ts';
import { stages, type Stage } from '../stage/transitions.ts';
import type { ConsultationFacts, Kind, PlanFacts, Subject } from './subject.ts';

const me = 'person-me';
const authority = 'organisation-ours';
const review = 'review-ours';

type Place = 'own' | 'other' | 'foreign';
/** Own: where the role is held. Other: another review of the same authority. Foreign: another authority's. */
const facts = (place: Place, more: Partial<PlanFacts> = {}): PlanFacts => ({
  authorityId: place === 'foreign' ? 'organisation-theirs' : authority,
  reviewId: place === 'own' ? review : `review-${place}`,
  sharedWithReviewers: false,
  stage: 'drafting',
  ...more,
});

const organisationId = (place: Place) => (place === 'own' ? authority : `organisation-${place}`);
const consulted: ConsultationFacts = {
  state: 'open',
  keepsLate: false,
  openLinkAnswers: false,
  invitedPersonIds: [me],
  hasReleased: true,
  by: null,
  contactPersonIds: [me],
};
const subjectOf: Record<Kind, (place: Place, more?: Partial<PlanFacts>) => Subject> = {
  installation: () => ({ kind: 'installation', example: false, outbox: false }),
  organisation: (place) => ({ kind: 'organisation', id: organisationId(place) }),
  person: () => ({ kind: 'person', id: 'person-someone' }),
  plan: (place, more) => ({ kind: 'plan', ...facts(place, more) }),
  action: (place, more) => ({
    kind: 'action',
    responsiblePersonId: null,
    accountablePersonId: me,
    ...facts(place, more),
  }),
  advice: (place, more) => ({ kind: 'advice', ...facts(place, more) }),
  consultation: (place, more) => ({
    kind: 'consultation',
    ...consulted,
    ...facts(place, more),
  }),
  contribution: (place, more) => ({
    kind: 'contribution',
    responsiblePersonId: null,
    accountablePersonId: me,
    handledByPersonIds: [],
    isConcern: false,
    ...consulted,
    ...facts(place, more),
  }),
  publication: () => ({ kind: 'publication' }),
};

const inReview = (role: Role, reviewId = review): Membership => ({ role, organisationId: null, reviewId });
const inOrganisation = (role: Role): Membership => ({ role, organisationId: authority, reviewId: null });
const installationWide: Membership = { role: 'administrator', organisationId: null, reviewId: null };
const membershipFor = (role: Role): Membership => (role === 'administrator' ? installationWide : inReview(role));
const holding = (...memberships: Membership[]): Viewer => ({ personId: me, memberships });

const ask = (viewer: Viewer, operation: Operation, subject: Subject): Decision =>
  can(viewer, operation, subject as Parameters<typeof can>[2]);

/**
 * product.md's table again, written by hand as the guidance reads, so that a slip in the rules shows.
 * ✓ may · – may not · own, shared, invited, contact: only then. Order: lead, editor, owner, viewer, contributor, forum member,
 * lead reviewer, reviewer, administrator, public.
 */
const expected = `
plan          review.read            ✓ ✓ ✓ ✓ – – ✓ ✓ ✓ –
plan          notices.readSent       ✓ ✓ ✓ ✓ – – ✓ ✓ ✓ –
plan          review.setUp           ✓ – – – – – – – ✓ –
plan          recommendations.setUp  ✓ – – – – – – – ✓ –
plan          inspectorates.setUp    – – – – – – – – ✓ –
plan          people.manage          ✓ – – – – – – – ✓ –
plan          plan.readDraft         ✓ ✓ ✓ ✓ – – shared shared – –
action        plan.readDraft         ✓ ✓ ✓ ✓ – – shared shared – –
plan          plan.export            ✓ ✓ ✓ ✓ – – shared shared – –
plan          plan.edit              ✓ ✓ – – – – – – – –
action        plan.edit              ✓ ✓ own – – – – – – –
plan          plan.import            ✓ ✓ – – – – – – – –
plan          plan.comment           ✓ ✓ ✓ ✓ – – – – – –
action        plan.comment           ✓ ✓ ✓ ✓ – – – – – –
plan          plan.share             ✓ – – – – – – – – –
plan          plan.submit            ✓ – – – – – – – – –
plan          plan.giveReason        ✓ – – – – – – – – –
plan          plan.withdraw          ✓ – – – – – – – – –
plan          plan.readSubmitted     ✓ ✓ ✓ ✓ – – ✓ ✓ – –
plan          publication.make       ✓ – – – – – – – – –
plan          deadlines.keep         ✓ – – – – – – – – –
plan          extension.agree        – – – – – – ✓ – – –
plan          passages.mark          ✓ – – – – – – – – –
plan          consultation.run       ✓ – – – – – – – – –
consultation  consultation.run       ✓ – – – – – – – – –
contribution  consultation.run       ✓ – – – – – – – – –
consultation  consultation.read      ✓ ✓ ✓ ✓ invited invited shared shared – –
consultation  consultation.comment   ✓ ✓ ✓ ✓ invited invited shared shared – –
contribution  contribution.own       – – – – – – – – – –
consultation  outcomes.read          ✓ ✓ ✓ ✓ invited invited released released – –
plan          consultation.answer    ✓ ✓ – – – – – – – –
consultation  consultation.answer    ✓ ✓ – – – – – – – –
contribution  consultation.answer    ✓ ✓ own – – – – – – –
consultation  consultation.follow    ✓ ✓ ✓ – – – – – – –
consultation  consultation.record    ✓ ✓ – – – – – – – –
contribution  consultation.record    ✓ ✓ – – – – – – – –
contribution  consultation.release   ✓ ✓ – – – – – – – –
contribution  concern.acknowledge    contact contact contact contact – – – – – –
plan          advice.read            – – – – – – ✓ ✓ – –
advice        advice.read            – – – – – – ✓ ✓ – –
plan          advice.draft           – – – – – – ✓ ✓ – –
advice        advice.draft           – – – – – – ✓ ✓ – –
advice        advice.agree           – – – – – – ✓ ✓ – –
advice        advice.recordLetter    – – – – – – ✓ – – –
plan          advice.issue           – – – – – – ✓ – – –
advice        advice.issue           – – – – – – ✓ – – –
plan          response.read          ✓ ✓ ✓ ✓ – – ✓ ✓ – –
plan          reply.draft            ✓ ✓ – – – – – – – –
action        reply.draft            ✓ ✓ own – – – – – – –
plan          replies.send           ✓ – – – – – – – – –
plan          paper.write            ✓ ✓ – – – – – – – –
plan          paper.settle           ✓ – – – – – – – – –
plan          paper.make             ✓ – – – – – – – – –
plan          advice.correct         – – – – – – ✓ – – –
plan          event.record           ✓ – – – – – – – – –
plan          event.correct          ✓ – – – – – – – – –
plan          council.record         ✓ – – – – – – – – –
plan          agreement.record       ✓ – – – – – – – – –
plan          variation.make         ✓ – – – – – – – – –
plan          wording.correct        ✓ – – – – – – – – –
plan          handover.acknowledge   ✓ – – – – – – – – –
plan          handover.acknowledgeAsReviewer – – – – – – ✓ – – –
plan          progress.report        ✓ ✓ – – – – – – – –
action        progress.report        ✓ ✓ own – – – – – – –
plan          progress.rate          – – – – – ✓ – – – –
action        progress.rate          – – – – – ✓ – – – –
`
  .trim()
  .split('\n')
  .map((line) => {
    const [kind, operation, ...cells] = line.split(/\s+/);
    return { kind: kind as Kind, operation: operation as Operation, cells };
  });

const untilAgreed = ['arrangements', 'drafting', 'submitted', 'responded', 'presented', 'published'] as const;
const onceAgreed = ['agreed', 'shared', 'handedOver', 'monitoring'] as const;
const sinceSubmitted = ['submitted', 'responded', 'presented', 'published'] as const;

/** The stages at which an operation is done; every other operation at all of them. */
const stagesOf: Readonly<Partial<Record<Operation, readonly Stage[]>>> = {
  'plan.edit': untilAgreed,
  'plan.import': untilAgreed,
  'recommendations.setUp': untilAgreed,
  'paper.write': untilAgreed,
  'paper.settle': untilAgreed,
  'plan.submit': untilAgreed,
  'plan.giveReason': untilAgreed,
  'plan.withdraw': sinceSubmitted,
  'advice.issue': [...sinceSubmitted, 'agreed', 'shared', 'handedOver'],
  'agreement.record': untilAgreed,
  'variation.make': onceAgreed,
  'wording.correct': onceAgreed,
  'progress.report': onceAgreed,
  'progress.rate': onceAgreed,
  'handover.acknowledge': [...onceAgreed, 'closed'],
  'handover.acknowledgeAsReviewer': [...onceAgreed, 'closed'],
};
/** A stage at which an operation is done. */
const aStageOf = (operation: Operation): Stage => stagesOf[operation]?.at(-1) ?? 'drafting';
const isAllowed = (decision: Decision) => decision === 'allowed';
const onPlans: readonly Kind[] = ['plan', 'action', 'consultation', 'contribution', 'advice'];

describe('the table', () => {
  it('has every operation on a review, its plan, actions, consultations and advice', () => {
    const rows = expected.map(({ kind, operation }) => `${kind} ${operation}`);
    const wanted = operationNames.flatMap((operation) =>
      operations[operation].on.filter((kind) => onPlans.includes(kind)).map((kind) => `${kind} ${operation}`),
    );
    expect(rows.toSorted()).toEqual(wanted.toSorted());
  });

  describe.each(expected)('$operation on a $kind', ({ kind, operation, cells }) => {
    const stage = aStageOf(operation);
    const cases = [...roles, null].map((role, index) => ({ role, cell: cells[index] ?? '' }));

    it.each(cases)('$role: $cell', ({ role, cell }) => {
      const viewer = role === null ? null : holding(membershipFor(role));
      const unsharedOwn = ask(viewer, operation, subjectOf[kind]('own', { stage }));
      const sharedOwn = ask(viewer, operation, subjectOf[kind]('own', { stage, sharedWithReviewers: true }));
      expect([isAllowed(unsharedOwn), isAllowed(sharedOwn)]).toEqual([!['–', 'shared'].includes(cell), cell !== '–']);
    });

    it.each(['other', 'foreign'] as const)('is not found in the %s review where the role is not held', (place) => {
      for (const role of roles.filter((name) => name !== 'administrator')) {
        const subject = subjectOf[kind](place, { stage, sharedWithReviewers: true });
        expect({ role, decision: ask(holding(inReview(role)), operation, subject) }).toEqual({
          role,
          decision: 'notFound',
        });
      }
    });

    it('is as open to a role over the whole authority, in each of its reviews and in no other', () => {
      for (const role of roles.filter((name) => scopes[name].includes('organisation'))) {
        const viewer = holding(inOrganisation(role));
        const decisions = (['own', 'other', 'foreign'] as const).map((place) =>
          ask(viewer, operation, subjectOf[kind](place, { stage })),
        );
        const held = ask(holding(inReview(role)), operation, subjectOf[kind]('own', { stage }));
        expect(decisions).toEqual([held, held, 'notFound']);
      }
    });
  });
});

describe('an owner', () => {
  const action = (more: Partial<Extract<Subject, { kind: 'action' }>> = {}) => ({
    kind: 'action' as const,
    responsiblePersonId: null,
    accountablePersonId: null,
    ...facts('own'),
    ...more,
  });

  it.each([
    ['responsible', { responsiblePersonId: me }, 'allowed'],
    ['accountable', { accountablePersonId: me }, 'allowed'],
    ['neither', { responsiblePersonId: 'person-else', accountablePersonId: 'person-else' }, 'forbidden'],
    ['nobody is', {}, 'forbidden'],
  ] as const)('edits an action when %s', (_, named, decision) => {
    expect(can(holding(inReview('owner')), 'plan.edit', action(named))).toBe(decision);
  });

  it('is someone with the role: being named on the action gives a viewer nothing', () => {
    expect(can(holding(inReview('viewer')), 'plan.edit', action({ responsiblePersonId: me }))).toBe('forbidden');
  });
});

describe('advice', () => {
  it('is not there for anyone but its reviewers, whatever they may do to its plan', () => {
    const others = roles.filter((role) => role !== 'leadReviewer' && role !== 'reviewer').map(membershipFor);
    const onAdvice = operationNames.filter((name) => (operations[name].on as readonly Kind[]).includes('advice'));
    for (const stage of stages)
      for (const operation of onAdvice)
        for (const viewer of [...others.map((one) => holding(one)), holding(...others), holding(), null])
          expect(ask(viewer, operation, subjectOf.advice('own', { stage, sharedWithReviewers: true }))).toBe(
            'notFound',
          );
  });

  it('is known to a reviewer who may not issue it', () => {
    expect(ask(holding(inReview('reviewer')), 'advice.issue', subjectOf.advice('own', { stage: 'submitted' }))).toBe(
      'forbidden',
    );
  });
});

describe('a stakeholder', () => {
  const consultation = (more: Partial<Extract<Subject, { kind: 'consultation' }>>) => ({
    kind: 'consultation' as const,
    ...consulted,
    invitedPersonIds: [],
    ...facts('own'),
    ...more,
  });
  const contributor = holding(inReview('contributor'));

  it('finds nothing of a consultation they were not invited to', () => {
    expect(can(contributor, 'consultation.read', consultation({}))).toBe('notFound');
  });

  it('reads a closed one and cannot comment on it', () => {
    const closed = consultation({ state: 'closed', invitedPersonIds: [me] });
    expect(can(contributor, 'consultation.read', closed)).toBe('allowed');
    expect(can(contributor, 'consultation.comment', closed)).toBe('wrongStage');
  });

  it('comments late where the lead keeps what comes late', () => {
    const closed = consultation({ state: 'closed', keepsLate: true, invitedPersonIds: [me] });
    expect(can(contributor, 'consultation.comment', closed)).toBe('allowed');
  });

  it.each(['draft', 'waiting'] as const)('finds nothing of one that is still %s', (state) => {
    expect(can(contributor, 'consultation.read', consultation({ state, invitedPersonIds: [me] }))).toBe('notFound');
    expect(can(null, 'consultation.read', consultation({ state, by: 'invitation' }))).toBe('notFound');
  });

  it.each([
    ['invitation', false, 'allowed'],
    ['openLink', true, 'allowed'],
    ['openLink', false, 'notFound'],
    [null, true, 'notFound'],
  ] as const)('comes by %s, with no session, the open link answering: %s', (by, openLinkAnswers, decision) => {
    const subject = consultation({ by, openLinkAnswers });
    expect(can(null, 'consultation.read', subject)).toBe(decision);
    expect(can(null, 'outcomes.read', subject)).toBe(decision);
    expect(can(null, 'consultation.comment', subject)).toBe(decision);
  });
});

describe('what became of what was said', () => {
  const consultation = (more: Partial<Extract<Subject, { kind: 'consultation' }>>) => ({
    kind: 'consultation' as const,
    ...consulted,
    invitedPersonIds: [],
    ...facts('own'),
    ...more,
  });
  const read = (role: 'reviewer' | 'viewer', more: Parameters<typeof consultation>[0]) =>
    can(holding(inReview(role)), 'outcomes.read', consultation(more));

  it.each([
    ['open', true, 'allowed'],
    ['closed', true, 'allowed'],
    ['open', false, 'notFound'],
    ['waiting', true, 'notFound'],
  ] as const)(
    'a reviewer knows of it in one that is %s once something was released: %s',
    (state, hasReleased, decision) => {
      // They know that there is a plan, and are told no more than that it is not theirs.
      const isTold = decision === 'allowed';
      expect(read('reviewer', { state, hasReleased }) === 'allowed').toBe(isTold);
      expect(read('viewer', { state, hasReleased })).toBe('allowed');
    },
  );
});

describe('what was contributed', () => {
  const contribution = (more: Partial<Extract<Subject, { kind: 'contribution' }>>) => ({
    kind: 'contribution' as const,
    responsiblePersonId: null,
    accountablePersonId: null,
    handledByPersonIds: [],
    isConcern: false,
    ...consulted,
    contactPersonIds: [],
    ...facts('own'),
    ...more,
  });
  const lead = holding(inReview('lead'));

  it.each([
    ['receipt', 'allowed'],
    ['invitation', 'notFound'],
    ['openLink', 'notFound'],
    [null, 'notFound'],
  ] as const)('is seen by whoever said it, who comes by %s: %s', (by, decision) => {
    expect(can(null, 'contribution.own', contribution({ by, state: 'closed', openLinkAnswers: true }))).toBe(decision);
    expect(can(null, 'consultation.answer', contribution({ by, openLinkAnswers: true }))).not.toBe('allowed');
  });

  it('is released by a second person', () => {
    expect(can(lead, 'consultation.release', contribution({}))).toBe('allowed');
    expect(can(lead, 'consultation.release', contribution({ handledByPersonIds: [me] }))).toBe('forbidden');
  });

  it('leaves the view of all but its contacts where somebody fears for a person', () => {
    const asked = [
      'consultation.answer',
      'consultation.record',
      'consultation.release',
      'concern.acknowledge',
    ] as const;
    for (const operation of asked) {
      expect(can(lead, operation, contribution({ isConcern: true }))).toBe('notFound');
      expect(can(lead, operation, contribution({ isConcern: true, contactPersonIds: [me] }))).toBe('allowed');
    }
    const owner = holding(inReview('owner'));
    const own = { accountablePersonId: me };
    expect(can(owner, 'consultation.answer', contribution(own))).toBe('allowed');
    expect(can(owner, 'consultation.answer', contribution({ ...own, isConcern: true }))).toBe('notFound');
  });
});

describe('a stage', () => {
  /** What no role lets anyone do. */
  const byReceiptAlone = (operation: Operation) => (operation === 'contribution.own' ? { by: 'receipt' as const } : {});
  const everyRole = holding(...[...roles].map((role) => membershipFor(role)));

  it.each(operationNames)('holds %s back at no stage but those at which it is not done', (operation) => {
    const [kind = 'plan'] = operations[operation].on;
    if (!onPlans.includes(kind)) return;
    const subjectAt = (stage: Stage) => ({ ...subjectOf[kind]('own', { stage }), ...byReceiptAlone(operation) });
    const decisions = stages.map((stage) => [stage, ask(everyRole, operation, subjectAt(stage))]);
    const done = stagesOf[operation] ?? stages;
    expect(decisions).toEqual(stages.map((stage) => [stage, done.includes(stage) ? 'allowed' : 'wrongStage']));
  });

  it('leaves forbidden, rather than too late, what someone could never do', () => {
    const agreed = { kind: 'plan', ...facts('own', { stage: 'agreed' }) } as const;
    expect(can(holding(inReview('viewer')), 'plan.edit', agreed)).toBe('forbidden');
  });
});

describe('the installation, organisations and people', () => {
  const nobody = holding();
  const administrator = holding(installationWide);
  const lead = holding(inOrganisation('lead'));
  const installation = { kind: 'installation', example: false, outbox: false } as const;
  const ours = { kind: 'organisation', id: authority } as const;
  const person = { kind: 'person', id: 'person-someone' } as const;

  it.each([
    [null, 'session.read', installation, 'allowed'],
    [null, 'session.signIn', installation, 'allowed'],
    [null, 'session.signOut', installation, 'allowed'],
    [null, 'installation.claim', installation, 'allowed'],
    [null, 'home.read', installation, 'forbidden'],
    [nobody, 'home.read', installation, 'allowed'],
    [null, 'views.keep', installation, 'forbidden'],
    [nobody, 'views.keep', installation, 'allowed'],
    [null, 'calendar.keep', installation, 'forbidden'],
    [nobody, 'calendar.keep', installation, 'allowed'],
    [null, 'answers.search', installation, 'forbidden'],
    [nobody, 'answers.search', installation, 'allowed'],
    [null, 'notices.read', installation, 'forbidden'],
    [nobody, 'notices.read', installation, 'allowed'],
    [null, 'language.choose', installation, 'forbidden'],
    [nobody, 'language.choose', installation, 'allowed'],
    [null, 'session.signInAsExample', installation, 'forbidden'],
    [administrator, 'session.signInAsExample', installation, 'forbidden'],
    [null, 'session.signInAsExample', { ...installation, example: true }, 'allowed'],
    [null, 'session.signInAsExample', { ...installation, outbox: true }, 'forbidden'],
    [administrator, 'outbox.read', installation, 'forbidden'],
    [null, 'outbox.read', { ...installation, outbox: true }, 'allowed'],
    [null, 'outbox.read', { ...installation, example: true }, 'forbidden'],
    [null, 'publication.read', { kind: 'publication' }, 'allowed'],
    [administrator, 'organisation.manage', installation, 'allowed'],
    [lead, 'organisation.manage', installation, 'forbidden'],
    [lead, 'organisation.manage', ours, 'forbidden'],
    [administrator, 'people.manage', installation, 'allowed'],
    [lead, 'people.manage', installation, 'forbidden'],
    [lead, 'people.manage', ours, 'allowed'],
    [lead, 'people.manage', { kind: 'organisation', id: 'organisation-theirs' }, 'notFound'],
    [holding(inReview('lead')), 'people.manage', ours, 'notFound'],
    [lead, 'review.create', ours, 'allowed'],
    [administrator, 'review.create', ours, 'allowed'],
    [administrator, 'inspectorates.setUp', ours, 'allowed'],
    [lead, 'inspectorates.setUp', ours, 'forbidden'],
    [holding(inOrganisation('editor')), 'review.create', ours, 'notFound'],
    [administrator, 'person.export', person, 'allowed'],
    [administrator, 'person.erase', person, 'allowed'],
    [lead, 'person.erase', person, 'notFound'],
    [null, 'person.export', person, 'notFound'],
    [administrator, 'passages.erase', installation, 'allowed'],
    [lead, 'passages.erase', installation, 'forbidden'],
    [null, 'passages.erase', installation, 'forbidden'],
  ] as const)('%j asking %s of %j is told %s', (viewer, operation, subject, decision) => {
    expect(ask(viewer, operation, subject)).toBe(decision);
  });
});

const idArbitrary = fc.constantFrom(null, authority, 'organisation-theirs');
const membershipArbitrary: fc.Arbitrary<Membership> = fc.record({
  role: fc.constantFrom(...roles),
  organisationId: idArbitrary,
  reviewId: fc.constantFrom(null, review, 'review-other'),
});
const subjectArbitrary: fc.Arbitrary<Subject> = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(subjectOf) as Kind[])),
    place: fc.constantFrom('own', 'other', 'foreign'),
    stage: fc.constantFrom(...stages),
    sharedWithReviewers: fc.boolean(),
  })
  .map(({ kind, place, ...more }) => subjectOf[kind](place, more));
const publicOperations = operationNames.filter((operation) => 'public' in operations[operation].may);

describe('always', () => {
  it('adding a membership never takes an ability away', () => {
    fc.assert(
      fc.property(subjectArbitrary, fc.array(membershipArbitrary), membershipArbitrary, (subject, held, more) => {
        const before = abilities(holding(...held), subject);
        const after: Readonly<Record<string, boolean>> = abilities(holding(...held, more), subject);
        for (const [operation, may] of Object.entries(before)) if (may) expect(after[operation]).toBe(true);
      }),
    );
  });

  it('someone with no membership does what the public does, and manages only their own session', () => {
    fc.assert(
      fc.property(subjectArbitrary, (subject) => {
        const may = Object.entries(abilities(holding(), subject)).flatMap(([operation, yes]) => (yes ? operation : []));
        const others = may.filter((operation) => !publicOperations.some((name) => name === operation));
        expect(others).toEqual(
          subject.kind === 'installation'
            ? ['language.choose', 'home.read', 'views.keep', 'calendar.keep', 'answers.search', 'notices.read']
            : [],
        );
      }),
    );
  });

  it('a membership over something its role cannot be held over gives nothing', () => {
    fc.assert(
      fc.property(subjectArbitrary, fc.constantFrom(...roles), (subject, role) => {
        const misplaced: Membership[] = [
          ...(scopes[role].includes('organisation') ? [] : [inOrganisation(role)]),
          ...(scopes[role].includes('review') ? [] : [inReview(role)]),
          ...(scopes[role].includes('installation') ? [] : [{ ...installationWide, role }]),
        ];
        expect(abilities(holding(...misplaced), subject)).toEqual(abilities(holding(), subject));
      }),
    );
  });

  it('abilities say of each operation what can() says', () => {
    fc.assert(
      fc.property(subjectArbitrary, fc.array(membershipArbitrary), (subject, held) => {
        const viewer = holding(...held);
        for (const [operation, may] of Object.entries(abilities(viewer, subject))) {
          expect(ask(viewer, operation as Operation, subject) === 'allowed').toBe(may);
        }
      }),
    );
  });

  it('an operation asked of something it cannot be done to is a fault', () => {
    expect(() => ask(null, 'plan.edit', { kind: 'publication' })).toThrow(/plan\.edit cannot be done to a publication/);
  });
});
