import { entity } from '../aggregate/aggregate.ts';
import { identifier, multiline, position, whole, words } from '../aggregate/field.ts';

/** What a plan holds of being sent: why gaps stay open, and the versions that were frozen. */
export const submissionEntities = {
  gapReason: entity(
    'plan',
    'gapReasons',
    'Why a gap stays open: with it the gap no longer blocks its gate. It counts while the rules find the gap.',
    {
      position: position('Order in which they were given.'),
      code: identifier('The code of the finding.'),
      path: identifier('The path of the finding.'),
      reason: multiline(words(2000, 'Why.')),
    },
    { operation: 'plan.giveReason', knownBy: 'reason', distinctBy: ['code', 'path'] },
  ),
  version: entity(
    'plan',
    'versions',
    'A version of the plan, frozen as it was sent. What it says is kept apart, under its id.',
    {
      number: whole('Its number: 1, 2, 3…'),
      sequence: whole('The sequence at which the plan was frozen.'),
      hash: identifier('SHA-256 of its canonical JSON (RFC 8785), in hex.'),
      findingsHash: identifier('The same of what the rules said that day, with the reasons given.'),
    },
    {
      manner: 'frozen',
      byUseCase: true,
      operation: 'plan.submit',
      order: ['number'],
      snapshots: { plan: 'hash', findings: 'findingsHash' },
    },
  ),
} as const;
