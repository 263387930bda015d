import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFacts, withMeetingsOn } from '../fixtures/example-facts.ts';
import { mergeFacts } from '../rules/gate-facts.ts';
import { stakeholderKinds } from '../plan/choices.ts';
import { consultedBy, emptySummary, type ConsultationSummary } from './summary.ts';

const today = '2027-03-15';
const of = (part: Partial<ConsultationSummary>): ConsultationSummary => ({
  ...emptySummary,
  id: 'one',
  number: 1,
  ...part,
});

describe('who was consulted on a plan', () => {
  it('is each group by how many were heard, over all its consultations, and null where nobody counted', () => {
    const other = of({ id: 'two', number: 2, opensOn: '2027-03-01', groups: [{ of: 'carers', count: 5 }] });
    expect(consultedBy([other, ...(exampleFacts.consultations ?? [])], today)).toMatchObject({
      heard: [
        { group: 'serviceUsers', count: 20 },
        { group: 'carers', count: 19 },
        { group: 'partners', count: 3 },
        { group: 'voluntarySector', count: null },
        { group: 'staff', count: null },
      ],
      notHeard: [],
      consultations: [{ number: 1 }, { number: 2 }],
    });
  });

  it('names service users, carers and partners as not heard, also where nobody was asked', () => {
    expect(consultedBy([], today)).toEqual({
      heard: [],
      notHeard: ['serviceUsers', 'carers', 'partners'],
      consultations: [],
    });
  });

  it('names a group that was asked and has not been heard', () => {
    const asked = of({ opensOn: today, asked: ['tradeUnions', 'carers'], groups: [{ of: 'carers', count: 1 }] });
    expect(consultedBy([asked], today).notHeard).toEqual(['serviceUsers', 'partners', 'tradeUnions']);
  });

  it('leaves out a consultation that has not begun, and a meeting that is to come', () => {
    expect(consultedBy([of({ opensOn: '2027-03-16' })], today).consultations).toEqual([]);
    const { heard, consultations } = consultedBy(withMeetingsOn('2027-03-16', null).consultations ?? [], today);
    expect([heard, consultations]).toEqual([[], []]);
  });

  it('has each group once at most: heard, or not', () => {
    const groups = fc.subarray([...stakeholderKinds]);
    const summary = fc
      .record({ asked: groups, there: groups, counted: groups, day: fc.constantFrom('2027-03-01', '2027-04-01') })
      .map(({ asked, there, counted, day }) =>
        of({
          asked,
          opensOn: day,
          groups: counted.map((group) => ({ of: group, count: 2 })),
          meetings: [{ on: day, groups: there.map((group) => ({ group, count: null })) }],
        }),
      );
    fc.assert(
      fc.property(fc.array(summary), (summaries) => {
        const { heard, notHeard } = consultedBy(summaries, today);
        const named = [...heard.map(({ group }) => group), ...notHeard];
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe('what two logs say of one consultation', () => {
  it('is put together by the consultation', () => {
    const setUp = { id: 'one', opensOn: '2027-03-01', closesOn: '2027-04-01', asked: ['carers' as const] };
    const contributed = { id: 'one', number: 3, comments: 2 };
    const { consultations } = mergeFacts([{ consultations: [setUp] }, {}, { consultations: [contributed] }]);
    expect(consultations).toEqual([of({ ...setUp, ...contributed })]);
  });

  it('says nothing of one that is only being set up', () => {
    expect(mergeFacts([{ consultations: [{ id: 'one', number: 1, asked: ['carers'] }] }]).consultations).toEqual([]);
  });
});
