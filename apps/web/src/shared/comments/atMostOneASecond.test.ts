// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostOneASecond } from './atMostOneASecond.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is requested is done at once, and however often it is requested then, once more a second later', async () => {
  const act = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { request } = atMostOneASecond(act);
  request();
  expect(act).toHaveBeenCalledTimes(1);
  for (let one = 0; one < 200; one += 1) request();
  await vi.advanceTimersByTimeAsync(999);
  expect(act).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(act).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('nothing is done while the page is out of sight, and it is once that comes into sight', () => {
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const act = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { request } = atMostOneASecond(act);
  request();
  request();
  expect(act).not.toHaveBeenCalled();
  sight.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(act).toHaveBeenCalledTimes(1);
  sight.mockRestore();
});

test('nothing is done once it was stopped', async () => {
  const act = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { request, stop } = atMostOneASecond(act);
  request();
  request();
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(act).toHaveBeenCalledTimes(1);
});
