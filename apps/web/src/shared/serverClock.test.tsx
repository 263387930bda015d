// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from './plan/newId.ts';
import { noticeServerTime, serverNow } from './serverClock.ts';
import { render } from './testing/render.tsx';
import { useServerDay } from './useServerDay.ts';

const server = new Date('2026-11-20T12:00:00Z');
const fortyDaysAhead = new Date('2026-12-30T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: fortyDaysAhead });
});
afterEach(() => {
  vi.useRealTimers();
  noticeServerTime(new Date().toUTCString());
});

const Day = () => <p>{useServerDay()}</p>;

test('with a device’s clock 40 days ahead, today is the server’s once it has answered', async () => {
  await render(<Day />);
  act(() => noticeServerTime(server.toUTCString()));
  expect(screen.getByText('2026-11-20')).toBeDefined();
});

test('the day goes on while a screen stays open, by the server’s clock', async () => {
  noticeServerTime(server.toUTCString());
  await render(<Day />);
  vi.setSystemTime(new Date('2026-12-31T00:30:00Z'));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(screen.getByText('2026-11-21')).toBeDefined();
});

test('a clock that agrees with the server’s to a few seconds is taken as it is', () => {
  noticeServerTime(new Date(fortyDaysAhead.getTime() - 2000).toUTCString());
  expect(serverNow()).toBe(fortyDaysAhead.getTime());
});

test('an answer that says no time changes nothing', () => {
  noticeServerTime(server.toUTCString());
  noticeServerTime(null);
  expect(serverNow()).toBe(server.getTime());
});

test('an id is made by the server’s clock, so that it stands in order with those of others', () => {
  noticeServerTime(server.toUTCString());
  const id = newId().replace('-', '');
  expect(Number.parseInt(id.slice(0, 12), 16)).toBe(server.getTime());
});
