import { whenInSight } from '../whenInSight.ts';

const INTERVAL = 1_000;

/**
 * Does something soon after it is requested, once the page is in sight: one at a time, a second apart, and once more where it
 * was requested meanwhile.
 */
export function atMostOneASecond(act: () => Promise<unknown>): {
  readonly request: () => void;
  readonly stop: () => void;
} {
  let isWanted = false;
  let isBusy = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};

  const rest = () => {
    timer = setTimeout(() => {
      isBusy = false;
      if (isWanted) begin();
    }, INTERVAL);
  };
  const begin = () => {
    isBusy = true;
    leave = whenInSight(() => {
      isWanted = false;
      void act().finally(() => !isStopped && rest());
    });
  };
  return {
    request: () => {
      isWanted = true;
      if (!isBusy) begin();
    },
    stop: () => {
      isStopped = true;
      leave();
      clearTimeout(timer);
    },
  };
}
