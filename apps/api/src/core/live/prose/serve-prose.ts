import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Services } from '../../context.ts';
import { limitTable } from '../../../platform/limits.ts';
import { sessionTokenIn } from '../../../platform/sessions-cookies.ts';
import { readSession } from '../../../platform/sessions.ts';
import type { OpenSockets } from '../open-sockets.ts';
import { isFor, refuse, type LivePath } from '../sockets.ts';
import { headingOf } from './messages.ts';
import { Rooms } from './rooms.ts';
import { closeAll, closing, EnteredRooms, limited, PING, pingAll, throttle, type AtSocket } from './socket.ts';

const { proseMessage: LARGEST, proseRead: LARGEST_READ } = limitTable.socket;

/** Serves the sockets at which people write prose together and see who is where. */
export function serveProse(services: Services, sockets: OpenSockets): LivePath {
  const rooms = new Rooms(services);
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_READ, perMessageDeflate: false });
  const answered = new WeakSet<WebSocket>();
  const pinging = setInterval(() => pingAll(server.clients, answered), PING);
  rooms.start();

  const accept = (socket: WebSocket, request: IncomingMessage, who: Omit<AtSocket, 'socket'>) => {
    answered.add(socket);
    throttle(socket);
    const entered = new EnteredRooms();
    const url = new URL(request.url ?? '', services.settings.publicUrl);
    const client = rooms.hocuspocus.handleConnection(limited(socket, entered), new Request(url), { ...who, socket });
    socket.on('message', (data: Buffer) => {
      if (data.length > LARGEST) return refuseTooLarge(socket, data);
      if (entered.received(data)) client.handleMessage(new Uint8Array(data));
    });
    socket.on('pong', () => answered.add(socket));
    socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
    socket.on('error', () => socket.terminate());
  };

  const refuseTooLarge = (socket: WebSocket, data: Buffer) => {
    const isTold = rooms.refuseTooLarge(socket, headingOf(data).address);
    if (!isTold) socket.close(closing.tooLarge, 'A message was too large');
  };

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const who = await recognise(services, request).catch((error: unknown) => {
      services.log.error({ err: error }, 'A socket could not be opened');
      refuse(socket, 503);
    });
    if (who === undefined) return;
    if (who === null) refuse(socket, 401);
    else if (sockets.take(request, socket, who.personId))
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, who));
  }

  return {
    upgrade: (request, socket, head) => void upgrade(request, socket, head),
    async close() {
      clearInterval(pinging);
      await closeAll(server);
      await rooms.stop();
    },
  };
}

async function recognise(
  { prisma, sql, now, settings }: Services,
  request: IncomingMessage,
): Promise<Omit<AtSocket, 'socket'> | null> {
  const token = sessionTokenIn(request.headers.cookie, settings.publicUrl);
  const session = token === undefined ? null : await readSession(sql, token, now());
  if (session === null || !isFor(request, session.personId)) return null;
  const person = await prisma.person.findUnique({ where: { id: session.personId }, select: { name: true } });
  return { sessionId: session.id, personId: session.personId, name: person?.name ?? '' };
}
