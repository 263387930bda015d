import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hocuspocus, type beforeSyncPayload } from '@hocuspocus/server';
import pg from 'pg';
import { WebSocketServer } from 'ws';

/**
 * What live editing is measured beside: Hocuspocus as it comes, which keeps nothing and asks nobody who they are. Given
 * a database, it commits each update before it applies it, and does nothing else: what that alone costs.
 */
const [, , url] = process.argv;
const pool = url === undefined ? null : new pg.Pool({ connectionString: url, max: 10 });
const keep = { name: 'keep', text: 'INSERT INTO "BenchUpdate" ("update") VALUES ($1)' };
const ASKS = 0;
const hocuspocus = new Hocuspocus({
  quiet: true,
  ...(pool && {
    beforeSync: async ({ type, payload }: beforeSyncPayload) =>
      type === ASKS ? undefined : void (await pool.query({ ...keep, values: [Buffer.from(payload)] })),
  }),
});
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
