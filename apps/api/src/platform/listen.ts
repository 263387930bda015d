import { once } from 'node:events';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';
import { StartError } from './start-error.ts';

type Place = Pick<Env, 'host' | 'port'>;

/** Says at once what would otherwise come out after the database was started. @throws StartError with the mend */
export async function requireFreePort({ host, port }: Place): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ host, port }), 'listening');
  } catch (error) {
    throw listenFault(error, { host, port });
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws StartError with the mend */
export async function listen(app: FastifyInstance, { host, port }: Place): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw listenFault(error, { host, port });
  }
}

function listenFault(error: unknown, { host, port }: Place): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is busy: stop what uses it, or choose another, for example PORT=${port + 1}.`);
  }
  if (code === 'EACCES') return new StartError(`Port ${port} is not for this user: choose one above 1023 with PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(
      `HOST is "${host}", which is not an address of this machine: leave it out, or give one that is.`,
    );
  }
  return error;
}
