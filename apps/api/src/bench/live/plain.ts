import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

/** What live editing is measured beside: Hocuspocus as it comes, which keeps nothing and asks nobody who they are. */
const hocuspocus = new Hocuspocus({ quiet: true });
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer();
server.on('upgrade', (request, raw, head) =>
  sockets.handleUpgrade(request, raw, head, (socket) => {
    const client = hocuspocus.handleConnection(socket, new Request('http://localhost/live'));
    socket.on('message', (data: Buffer) => client.handleMessage(new Uint8Array(data)));
    socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
  }),
);
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
