import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consultationWith, questionWith } from '../fixtures/consultation.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { consultationFields } from './choices.ts';
import type { Consultation } from './consultation.ts';
import { copyContent, openCopy } from './copy.ts';

const plan = examplePlan();
const names = new Map(
  plan.actions.flatMap(({ responsiblePersonId, accountablePersonId }) =>
    [responsiblePersonId, accountablePersonId].flatMap((id) => (id === null ? [] : [[id, `Person ${id}`] as const])),
  ),
);

/** A copy as JSON, with the words that were taken out of it. */
function copied(parts: Partial<Consultation>) {
  const values = new Map<string, string>();
  const content = copyContent(consultationWith(parts), plan, names, (at, words) => {
    values.set(at, words);
    return { at };
  });
  return { content, values, json: JSON.stringify(content) };
}
const opened = ({ content, values }: ReturnType<typeof copied>) => openCopy(content, (at) => values.get(at) ?? '');

describe('a copy', () => {
  it('says of each action what is ticked, as the plan says it', () => {
    const { actions, consultation, questions, references } = opened(copied({ questions: [questionWith()] }));
    const [first] = plan.actions;
    expect(actions).toHaveLength(plan.actions.length);
    expect(actions[0]).toMatchObject({
      title: first?.title,
      summary: first?.summary,
      outcome: first?.outcome,
      startsOn: first?.startsOn,
      indicators: first?.indicators,
      costLines: [],
      description: '',
      responsiblePersonId: null,
    });
    expect(consultation.title).toEqual(consultationWith().title);
    expect(questions.map(({ words }) => words)).toEqual([questionWith().words]);
    expect(references.get(first?.id ?? '')).toBe('1a');
  });

  it('has nothing of what is not ticked, by name or in words', () => {
    const { json, values } = copied({ shows: ['summary'] });
    const said = [...values.values()].join('\n');
    for (const key of [
      'outcome',
      'indicators',
      'startsOn',
      'costLines',
      'responsiblePost',
      'recommendationIds',
      'notes',
    ])
      expect(json).not.toContain(`"${key}"`);
    for (const { outcome, description, responsiblePost, costLines } of plan.actions)
      for (const words of [outcome.en, description, responsiblePost.en, ...costLines.map(({ purpose }) => purpose)])
        if (words !== '') expect(said).not.toContain(words);
    for (const name of names.values()) expect(said).not.toContain(name);
    expect(opened(copied({ shows: ['summary'] })).recommendations).toEqual([]);
  });

  it('has nothing of the set-up that is not for contributors', () => {
    const { json, values } = copied({ untranslatedReason: 'In a hurry' });
    expect([...values.values()].join('\n')).not.toMatch(/nia@example|Nia Rowlands|In a hurry/);
    expect(json).not.toMatch(/"(invitations|email|reach|copies|windows|safeguardingContacts|untranslatedReason)"/);
  });

  it('has the actions that were chosen and no other', () => {
    const [, second] = plan.actions;
    const actionId = second?.id ?? '';
    const copy = copied({ everyAction: false, chosenActions: [{ id: actionId, position: 1, actionId }] });
    expect(opened(copy).actions.map(({ id }) => id)).toEqual([actionId]);
    for (const { id } of plan.actions) expect(copy.json.includes(id)).toBe(id === actionId);
  });

  it('names people where names are ticked', () => {
    const { people } = opened(copied({ shows: ['names'] }));
    expect(people).toEqual(names);
  });

  it('says more with each tick, and the same of what was ticked before', () => {
    fc.assert(
      fc.property(fc.subarray([...consultationFields]), fc.constantFrom(...consultationFields), (shows, more) => {
        const before = copied({ shows }).values;
        const after = copied({ shows: [...new Set([...shows, more])] }).values;
        for (const [at, words] of before) expect(after.get(at)).toBe(words);
      }),
    );
  });
});
