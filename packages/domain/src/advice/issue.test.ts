import { describe, expect, it } from 'vitest';
import type { AdvicePoint, AdviceText, InspectorateAgreement, Judgement } from './advice.ts';
import { issueBlocks, standingAgreement, unanswered } from './issue.ts';

const judgement = (change: Partial<Judgement> = {}): Judgement => ({
  id: 'judgement-1',
  position: 1,
  question: 'dovetails',
  recommendationId: '',
  answer: null,
  words: '',
  ...change,
});
const point = (change: Partial<AdvicePoint> = {}): AdvicePoint => ({
  id: 'point-1',
  position: 1,
  recommendationId: '',
  entity: '',
  entityId: '',
  field: '',
  quote: '',
  start: null,
  weight: 'toConsider',
  words: 'Say by when.',
  copiedFrom: '',
  ...change,
});
const agreement = (organisationId: string, textHash: string): InspectorateAgreement => ({
  id: `agreement of ${organisationId}`,
  organisationId,
  textHash,
  personId: null,
  on: '2027-03-15',
  letter: '',
});
const text = (change: Partial<AdviceText> = {}): AdviceText => ({
  id: 'text-1',
  number: 1,
  isFrozen: false,
  judgements: [judgement()],
  points: [point()],
  agreements: [agreement('ssiw', 'now'), agreement('aciw', 'now')],
  responses: [],
  ...change,
});
const both = ['ssiw', 'aciw'];

describe('a text', () => {
  it.each<[string, AdviceText, readonly string[]]>([
    ['agreed to by both, with a point', text(), []],
    ['of judgements alone', text({ points: [], judgements: [judgement({ answer: 'partly' })] }), []],
    ['that says nothing', text({ points: [] }), ['nothingSaid']],
    ['with a judgement in words alone', text({ points: [], judgements: [judgement({ words: 'Nearly.' })] }), []],
    ['with a blank point', text({ points: [point({ words: ' \n' })] }), ['pointWithoutWords']],
    [
      'with a point of no weight',
      text({ points: [point(), point({ id: 'point-2', weight: null })] }),
      ['pointWithoutWeight'],
    ],
    ['agreed to by one', text({ agreements: [agreement('ssiw', 'now')] }), ['notAgreed']],
    [
      'agreed to before it was edited',
      text({ agreements: [agreement('ssiw', 'now'), agreement('aciw', 'was')] }),
      ['notAgreed'],
    ],
    [
      'agreed to twice by one',
      text({ agreements: [agreement('ssiw', 'now'), agreement('ssiw', 'now')] }),
      ['notAgreed'],
    ],
    ['agreed to by nobody', text({ agreements: [] }), ['notAgreed', 'notAgreed']],
  ])('%s is kept from being issued by %j', (_, one, codes) => {
    expect(issueBlocks(one, both, 'now').map(({ code }) => code)).toEqual(codes);
  });

  it('names the point and its field', () => {
    const blocks = issueBlocks(text({ points: [point(), point({ id: 'point-2', words: '' })] }), both, 'now');
    expect(blocks).toEqual([{ path: 'advicePoint:point-2:words', code: 'pointWithoutWords', params: { point: 2 } }]);
  });

  it('is issued by no inspectorate at all nowhere', () => {
    expect(issueBlocks(text(), [], 'now').map(({ code }) => code)).toEqual(['noInspectorate']);
  });

  it('that nobody had made ready stands with nobody', () => {
    expect(standingAgreement(text(), 'ssiw', null)).toBeNull();
  });

  it('tells which judgements nobody has made', () => {
    const made = judgement({ id: 'judgement-2', answer: 'not' });
    expect(unanswered(text({ judgements: [judgement(), made] })).map(({ id }) => id)).toEqual(['judgement-1']);
  });
});
