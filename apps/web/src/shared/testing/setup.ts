import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Only ends a wait for what will never come, also on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

// Modules are loaded once for all files, so the library's own hook would be registered for the first of them only.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
