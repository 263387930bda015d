import { fork, type ChildProcess, type StdioOptions } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** How asking a process ended. `killed`: it took more memory than it may, or than there is. */
export type Ended<A> =
  { readonly kind: 'answered'; readonly answer: A } | { readonly kind: 'late' } | { readonly kind: 'killed' };

/** Starts a process that runs a module of ours on what strangers sent. It gets none of our secrets. */
export const startChild = (module: URL, execArgv: readonly string[], stdin: 'pipe' | 'ignore'): ChildProcess => {
  const stdio: StdioOptions = [stdin, 'ignore', 'ignore', 'ipc'];
  return fork(module, {
    execArgv: [...execArgv],
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] },
    stdio,
  });
};

interface Asked {
  /** Milliseconds after which nobody waits any more. */
  readonly time: number;
  /** Where given, the answer is not waited for once this is aborted. */
  readonly signal?: AbortSignal;
  /** Once the question is sent. */
  readonly onSent?: () => void;
}

/**
 * Asks a process something, and waits for its one answer.
 * @throws where it could not be asked, ended without an answer, or is not waited for
 */
export async function askChild<A>(child: ChildProcess, question: object, asked: Asked): Promise<Ended<A>> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended<A>>();
  const timer = setTimeout(() => resolve({ kind: 'late' }), asked.time);
  const answered = (answer: unknown) => resolve({ kind: 'answered', answer: answer as A });
  const ended = (code: number | null, signal: NodeJS.Signals | null) => {
    if (isOutOfMemory(code, signal)) resolve({ kind: 'killed' });
    else reject(new Error(`A process ended without an answer: ${signal ?? code}`));
  };
  const givenUp = () => reject(new Error('The answer of a process is not waited for'));
  asked.signal?.addEventListener('abort', givenUp, { once: true });
  child.once('message', answered).once('error', reject).once('exit', ended);
  child.send(question, (error) => error && reject(error));
  asked.onSent?.();
  return promise.finally(() => {
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', givenUp);
    child.off('message', answered).off('error', reject).off('exit', ended);
  });
}

/** Asks a process that is started for this alone, has the processor when nobody else needs it, and ends whatever comes of it. */
export async function askOnce<A>(
  module: URL,
  question: object,
  { execArgv, ...asked }: Asked & { readonly execArgv: readonly string[] },
): Promise<Ended<A>> {
  asked.signal?.throwIfAborted();
  const child = startChild(module, execArgv, 'ignore');
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    return await askChild<A>(child, question, asked);
  } finally {
    // One that failed to start has nobody else who listens.
    child.on('error', () => {});
    child.kill('SIGKILL');
  }
}

/** Out of memory Node.js aborts; where the machine itself has none left, the system kills. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGKILL' || code === 134;
