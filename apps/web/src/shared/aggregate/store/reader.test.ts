import { expect, test, vi } from 'vitest';
import type { ReadTyped } from './inputText.ts';

const readTyped: ReadTyped = () => undefined;
let isOffline = true;
vi.mock('./readTyped.ts', () => ({
  get readTyped() {
    if (isOffline) throw new Error('It cannot be fetched');
    return readTyped;
  },
}));

test('whoever asks for it offline is called back once it can be fetched', async () => {
  vi.useFakeTimers();
  try {
    const { readerNow, withReader } = await import('./reader.ts');
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
