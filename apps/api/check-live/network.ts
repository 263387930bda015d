import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net';

/** A port of this process that passes what comes to it on to a server, while there is one. */
export interface Network {
  readonly port: number;
  /** Cuts every connection, as a network does. */
  cut(): void;
  close(): void;
}

/** @param to where a connection goes; null: it is refused */
export async function openNetwork(to: () => NetConnectOpts | null): Promise<Network> {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    socket.on('error', () => {});
    const place = to();
    if (place === null) return void socket.destroy();
    const onward = connect(place);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => (sockets.delete(one), other.destroy()));
      one.setNoDelay(true).pipe(other);
    }
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () => {
    listener.close();
    cut();
  };
  return { port: (listener.address() as AddressInfo).port, cut, close };
}
