import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that nobody listens on; 0 takes any. Null: the wanted one is taken. */
export function findFreePort(wanted = 0): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
