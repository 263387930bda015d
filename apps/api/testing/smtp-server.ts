import { createServer, type AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a mail server was told of one message. */
interface Received {
  readonly to: readonly string[];
  readonly data: string;
}

/** A mail server that takes everything, or answers `refuse` to it. */
export async function smtpServer() {
  const received: Received[] = [];
  const state = { refuse: null as string | null };
  const server = createServer((socket) => {
    let to: string[] = [];
    let data: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const onLine = (line: string) => {
      if (data !== null && line !== '.') return void (data += `${line}\r\n`);
      if (data !== null) {
        received.push({ to, data });
        data = null;
        return say('250 taken');
      }
      if (/^(EHLO|HELO|MAIL|RSET|NOOP)/i.test(line)) return say('250 ok');
      if (/^RCPT/i.test(line)) {
        to = [...to, /<(.*)>/.exec(line)?.[1] ?? ''];
        return say(state.refuse ?? '250 ok');
      }
      if (/^DATA/i.test(line)) {
        data = '';
        return say('354 go on');
      }
      return say('221 bye');
    };
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    });
    socket.on('error', () => socket.destroy());
    say('220 ready');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  return { received, state, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
