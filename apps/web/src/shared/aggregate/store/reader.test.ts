import { expect, test, vi } from 'vitest';
import type { ReadTyped } from './inputText.ts';
import { fetchedReader } from './reader.ts';

test('whoever asks for it offline is called back once it can be fetched', async () => {
  const readTyped: ReadTyped = () => undefined;
  let isOffline = true;
  const { readerNow, withReader } = fetchedReader(async () => {
    if (isOffline) throw new Error('It cannot be fetched');
    return { readTyped };
  });
  vi.useFakeTimers();
  try {
    const use = vi.fn<(read: ReadTyped) => void>();
    withReader(use);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(use).not.toHaveBeenCalled();
    expect(readerNow()).toBeNull();
    isOffline = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(use).toHaveBeenCalledExactlyOnceWith(readTyped);
  } finally {
    vi.useRealTimers();
  }
});
