import { expect, test } from 'vitest';
import { addressOf, addressOfSpan, askedIn, everything, spanIn, type Asked } from './address.ts';

const id = '0190fffd-0000-7000-8000-000000000001';

test('an address asks for what it was made of', () => {
  const asked: Asked = { by: id, about: id, field: 'action.outcome', since: 12, from: 0 };
  expect(askedIn(new URLSearchParams(addressOf(asked)))).toEqual(asked);
  expect(addressOf(everything)).toBe('');
  expect(askedIn(new URLSearchParams('field=forum')).field).toBe('forum');
});

test.each(['by=me', 'about=1', 'field=action.colour', 'field=person.name', 'since=-1', 'since=', 'from=4294967296'])(
  'an address with %s asks for everything',
  (address) => {
    expect(askedIn(new URLSearchParams(address))).toEqual(everything);
  },
);

test('two moments are writes or days, and nothing else', () => {
  const span = { from: '12', to: '2026-11-20', about: id };
  expect(spanIn(new URLSearchParams(addressOfSpan(span)))).toEqual(span);
  expect(spanIn(new URLSearchParams('from=yesterday&to=20/11/2026'))).toEqual({ from: '', to: '', about: '' });
});
