import { Agent, request } from 'node:http';

/** What to ask, again and again: a path and, for a POST, a body. */
export interface Ask {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Told the answer, where what is asked next turns on it. */
  readonly onAnswer?: (answer: string) => void;
}

const CONNECTIONS = 8;

/** How long to go on: for so many seconds, or until so many are answered. */
export type Until = { readonly seconds: number } | { readonly answers: number };

/** Asks over eight connections, each as soon as it has its last answer. Returns how many answers there were. */
export async function load(port: number, until: Until, next: () => Ask): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  let asked = 0;
  const goesOn = () =>
    'seconds' in until ? performance.now() - started < until.seconds * 1000 : asked < until.answers;
  async function one(): Promise<void> {
    while (goesOn()) {
      asked += 1;
      await send(agent, port, next());
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
  return asked;
}

const asBrowsersAsk = { 'accept-encoding': 'gzip, deflate' };

/** Throws on an answer that is not a success, so that a fast refusal is never measured as work done. */
function send(agent: Agent, port: number, ask: Ask): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const options = { agent, port, host: '127.0.0.1', path: ask.path, headers: { ...asBrowsersAsk, ...ask.headers } };
  const sent = request({ ...options, method: ask.body === undefined ? 'GET' : 'POST' }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const body = Buffer.concat(chunks);
      const isCompressed = response.headers['content-encoding'] !== undefined;
      if (response.statusCode !== 200 || (!isCompressed && isRefusal(body)))
        return reject(new Error(`${ask.path} answered ${response.statusCode}: ${body.toString().slice(0, 300)}`));
      ask.onAnswer?.(body.toString());
      resolve();
    });
  });
  sent.on('error', reject);
  sent.end(ask.body);
  return promise;
}

/** A refusal is too short to be compressed. GraphQL says what went wrong near the start or by the name of a type, and nothing at all of what may not be seen. */
function isRefusal(body: Buffer): boolean {
  const start = body.subarray(0, 200).toString();
  return start.includes('"errors"') || /^{"data":{"\w+":null}}/.test(start) || /"__typename":"\w+Error"/.test(start);
}
