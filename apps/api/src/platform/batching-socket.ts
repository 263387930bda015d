import { Socket } from 'node:net';

/**
 * A socket that sends at once what is written in one go: statements that do not wait for each other's answers make one
 * packet, where each would make one of its own.
 */
export class BatchingSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}
